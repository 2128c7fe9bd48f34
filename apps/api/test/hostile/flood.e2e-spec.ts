import { Agent, request } from 'node:http';
import { importedEdition } from '../../../../libs/catalogue/src/testing/imported-edition.template.js';
import { testCopy } from '../../../../libs/persistence/src/testing/test-database.js';
import { KEY, StartedServer } from '../http/started-server.js';

const copy = await testCopy(importedEdition);
/** Two where the database has room for two. */
const servers = [await StartedServer.on(copy.config)];
if ('url' in copy.config) servers.push(await StartedServer.on(copy.config));
const agent = new Agent({ keepAlive: true, maxSockets: 100 });
afterAll(async () => {
  agent.destroy();
  for (const server of servers) await server.kill();
  await copy.drop();
});

describe('A flood', () => {
  it('is answered, or turned away, and health is answered meanwhile', async () => {
    let probed = 0;
    let isOver = false;
    const probing = (async () => {
      while (!isOver)
        for (const server of servers) {
          expect(await ask(server, 'GET', '/health/live')).toBe(200);
          probed += 1;
        }
    })();

    const statuses = await Promise.all(
      Array.from({ length: 2_000 }, (_, at) => {
        const [method, path, headers, body] = WISHES[at % WISHES.length];
        return ask(servers[at % servers.length], method, path, headers, body?.replace('#', String(at)));
      }),
    );
    isOver = true;
    await probing;

    expect([...new Set(statuses)].filter((status) => !EXPECTED.has(status))).toEqual([]);
    expect(probed).toBeGreaterThan(servers.length);
    for (const server of servers) expect(await ask(server, 'GET', '/health/ready')).toBe(200);
  }, 120_000);
});

const EXPECTED = new Set([200, 201, 400, 401, 404, 409, 415, 422, 429, 503]);

const ME = { authorization: `Bearer ${KEY}` };
const JSON_BODY = { ...ME, 'content-type': 'application/json' };
const WISHES: readonly (readonly [string, string, Readonly<Record<string, string>>, string?])[] = [
  ['GET', '/api/v1/features?limit=5', ME],
  ['GET', '/api/v1/audiences', ME],
  ['GET', '/api/v1/audiences', { authorization: `Bearer plk_${'A'.repeat(49)}` }],
  ['GET', '/api/v1/audiences', {}],
  ['POST', '/api/v1/audiences', JSON_BODY, '{"name":"Flood #"}'],
  ['POST', '/api/v1/audiences', { ...JSON_BODY, 'idempotency-key': 'flood' }, '{"name":"Once"}'],
  ['POST', '/api/v1/audiences', JSON_BODY, '{'],
  ['POST', '/api/v1/mappings', JSON_BODY, '{"rows":[{"browser":"Chrome","version":"#","visits":1}]}'],
  ['GET', '/', {}],
  ['GET', '/openapi.json', { 'accept-encoding': 'br' }],
  ['GET', '/nothing', {}],
];

function ask(
  { url }: StartedServer,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const via = path.startsWith('/health') ? new Agent() : agent;
  const asking = request(url + path, { method, headers, agent: via });
  asking.on('error', reject).on('response', (response) => {
    response
      .on('error', reject)
      .on('end', () => resolve(response.statusCode ?? 0))
      .resume();
  });
  asking.end(body);
  return promise;
}
