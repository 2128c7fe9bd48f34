import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { EmptyResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { type Around, COMMAND, commandsOn, type Ended } from './run-plimsoll.js';

const api = await startApi();
let plimsoll: (args: readonly string[], around?: Around) => Promise<Ended>;
let url: string;

beforeAll(async () => {
  plimsoll = await commandsOn(api);
  url = await api.app.getUrl();
  await new SitesClient(api.admin).site({ name: 'Shop', 'policy.threshold': 85 });
});

/** An agent that starts the command line, and speaks to it by the protocol's own library. */
async function agentWith(key: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const env = { ...(process.env as Record<string, string>), NODE_OPTIONS: '', PLIMSOLL_URL: url, PLIMSOLL_KEY: key };
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [COMMAND, 'mcp'], env, stderr: 'ignore' }),
  );
  return client;
}

describe('plimsoll mcp', () => {
  it('has the tools of the service, and answers by them', async () => {
    const agent = await agentWith(api.admin.key);
    const { tools } = await agent.listTools();
    const { structuredContent } = await agent.callTool({ name: 'may_we_use', arguments: { features: ['grid'] } });
    await agent.close();

    expect(tools.map(({ name }) => name)).toEqual(['may_we_use', 'find_feature', 'coverage', 'propose_adoption']);
    expect(JSON.stringify(structuredContent)).toContain('"verdict":"safe"');
  });

  it('goes on after what the service refuses', async () => {
    const agent = await agentWith(api.admin.key);
    const refused = await agent.callTool({ name: 'may_we_use', arguments: { features: [] } });
    await expect(agent.request({ method: 'made/up' }, EmptyResultSchema)).rejects.toThrow();
    const { tools } = await agent.listTools();
    await agent.close();

    expect(refused.isError).toBe(true);
    expect(tools).toHaveLength(4);
  });

  it('answers what it was asked before its input ended', async () => {
    const input = `${JSON.stringify({ jsonrpc: '2.0', id: 7, method: 'tools/list' })}\n`;

    const { code, stdout } = await plimsoll(['mcp'], { input });
    expect(JSON.parse(stdout)).toMatchObject({ id: 7, result: { tools: expect.any(Array) } });
    expect(code).toBe(0);
  });

  it('tells the agent when the service goes away', async () => {
    const home = JSON.stringify({
      _links: {
        self: { href: '/api' },
        up: { href: '/api' },
        'plimsoll:v2': { href: '/api' },
        'plimsoll:mcp': { href: '/mcp' },
      },
    });
    const server = createServer(({ method, socket }, response) =>
      method === 'POST'
        ? socket.destroy()
        : response.writeHead(200, { 'content-type': 'application/hal+json' }).end(home),
    );
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const away = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

    const input = `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' })}\n`;
    const { stdout } = await plimsoll(['mcp'], { input, env: { PLIMSOLL_URL: away } });
    server.closeAllConnections();
    server.close();

    expect(JSON.parse(stdout)).toMatchObject({
      id: 1,
      error: { message: expect.stringContaining('cannot be reached.') },
    });
  });

  it.each([
    ['no key', { PLIMSOLL_KEY: '' }, 'There is no key: put one into PLIMSOLL_KEY.'],
    ['a wrong key', { PLIMSOLL_KEY: 'plk_wrong' }, '(unauthenticated)'],
    ['a service that is away', { PLIMSOLL_URL: 'http://127.0.0.1:29' }, 'cannot be reached.'],
  ])('ends with 2 by %s', async (_, env, sentence) => {
    const { code, stdout, stderr } = await plimsoll(['mcp'], { env });

    expect(stderr).toContain(sentence);
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('An older service', () => {
  it('is told apart where it does not offer what is asked for', async () => {
    const home = JSON.stringify({
      _links: { self: { href: '/api' }, up: { href: '/api' }, 'plimsoll:v2': { href: '/api' } },
    });
    const server = createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'application/hal+json' }).end(home),
    );
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const old = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

    const asked = await Promise.all(
      [['mcp'], ['check', 'grid'], ['coverage'], ['key']].map((args) => plimsoll(args, { env: { PLIMSOLL_URL: old } })),
    );
    server.closeAllConnections();
    server.close();

    for (const { code, stderr } of asked)
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(/^plimsoll:\S+ is not offered here\. The service is older/),
      ]);
  });
});
