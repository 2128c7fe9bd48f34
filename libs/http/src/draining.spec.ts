import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LanedServer } from './laned-server.js';

describe('A server that drains', () => {
  it('answers on, and says that each connection ends with its answer', async () => {
    const laned = new LanedServer();
    const server = laned.create((_, answered) => answered.end('made')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const agent = new Agent({ keepAlive: true });
    const asking = async () => {
      const asked = request({ agent, port: (server.address() as AddressInfo).port, host: '127.0.0.1' }).end();
      const [{ statusCode, headers }] = (await once(asked, 'response')) as [IncomingMessage];
      return [statusCode, headers.connection];
    };
    expect(await asking()).toEqual([200, 'keep-alive']);

    laned.drain();

    expect(laned.isDraining).toBe(true);
    expect(await asking()).toEqual([200, 'close']);
    agent.destroy();
    server.close();
  });
});
