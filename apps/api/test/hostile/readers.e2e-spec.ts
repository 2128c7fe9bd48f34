import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { startApi } from '../start-api.js';
import { head, LAST, RawLine } from './raw.js';

const api = await startApi();
const line = await RawLine.to(api.app);
const server = api.app.getHttpServer();
Object.assign(server, { readingTimeout: 1_500 });
const open = new Set<Socket>();
server.on('connection', (socket: Socket) => {
  open.add(socket);
  socket.once('close', () => open.delete(socket));
});

const HOST = 'Host: plimsoll.example';
const KEY = `Authorization: Bearer ${api.admin.key}`;
/** So often that no connection holds it all. */
const asking = (path: string, ...lines: string[]) => head(`GET ${path} HTTP/1.1`, HOST, ...lines).repeat(200);
const TABLE = asking('/api/v1/features?limit=500', KEY, 'Accept: text/csv');
const FILE = asking('/docs/swagger-ui-bundle.js');
const DOCUMENT = asking('/openapi.json');

const address = () => ({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' });

/** One that asks and reads nothing. */
function deaf(bytes: string): Socket {
  const socket = connect(address()).on('error', () => undefined);
  socket.pause().write(bytes);
  return socket;
}

/** One that asks and reads a byte ten times a second. */
function sipping(bytes: string): Socket {
  const callback = () => {
    setTimeout(() => socket.resume(), 100);
    return false;
  };
  const socket: Socket = connect({ ...address(), onread: { buffer: Buffer.alloc(1), callback } });
  socket.on('error', () => undefined).write(bytes);
  return socket;
}

async function untilCut(patience = 15_000): Promise<number> {
  const began = performance.now();
  while (open.size > 0 && performance.now() - began < patience) await new Promise((wait) => setTimeout(wait, 50));
  return open.size;
}

describe('A client that does not read', () => {
  beforeEach(async () => {
    expect(await untilCut()).toBe(0);
  });

  it.each([
    ['a table', TABLE],
    ['a file', FILE],
    ['a document', DOCUMENT],
  ])('%s is cut', async (_, bytes) => {
    const socket = deaf(bytes);
    await once(server, 'connection');

    expect(await untilCut()).toBe(0);
    socket.destroy();
  });

  it('but a byte now and then is cut', async () => {
    const socket = sipping(TABLE);
    await once(server, 'connection');

    expect(await untilCut()).toBe(0);
    socket.destroy();
  });

  it('keeps nobody else waiting, and holds no more than was asked of one, twenty of them at once', async () => {
    const before = process.memoryUsage().rss;
    const sockets = Array.from({ length: 20 }, () => deaf(FILE));
    await once(server, 'connection');

    const { statuses } = await line.send(head('GET /health/live HTTP/1.1', HOST, LAST), { silence: 20_000 });
    const held = process.memoryUsage().rss - before;

    expect(statuses).toEqual([200]);
    // Two hundred times 1.5 MB each: six gigabytes.
    expect(held).toBeLessThan(1024 ** 3);
    expect(await untilCut()).toBe(0);
    for (const socket of sockets) socket.destroy();
  });
});
