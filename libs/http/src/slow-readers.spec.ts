import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { SlowReaders } from './slow-readers.js';

/** More than a kernel keeps for a connection, and of which a piece is not taken in no time. */
const PIECE = Buffer.alloc(16 * 1024 ** 2);
const ASK = 'GET / HTTP/1.1\r\nHost: plimsoll.example\r\n\r\n';

describe('A reader', () => {
  const server = createServer((request, response) => {
    if (request.url === '/slow') setTimeout(() => response.end('made'), 4_000);
    else response.end(PIECE);
  });
  new SlowReaders(server, () => 1_500);
  const held = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    held.add(socket);
    socket.once('close', () => held.delete(socket));
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => void server.close());
  const reader = () => connect((server.address() as AddressInfo).port, '127.0.0.1');
  const isGone = async (socket: Socket) => {
    socket.on('error', () => undefined);
    const began = performance.now();
    while (held.size > 0 && performance.now() - began < 10_000) await new Promise((wait) => setTimeout(wait, 50));
    return performance.now() - began;
  };

  it('that stops reading is cut, and not before its time', async () => {
    const socket = reader().pause();
    socket.write(ASK);
    await once(server, 'connection');

    const after = await isGone(socket);

    expect(after).toBeGreaterThan(1_500);
    expect(after).toBeLessThan(6_000);
    socket.destroy();
  });

  it('that reads a byte now and then is cut', async () => {
    const byte = Buffer.alloc(1);
    const socket: Socket = connect({
      port: (server.address() as AddressInfo).port,
      host: '127.0.0.1',
      onread: {
        buffer: byte,
        callback: () => {
          setTimeout(() => socket.resume(), 100);
          return false;
        },
      },
    });
    socket.write(ASK);
    await once(server, 'connection');

    expect(await isGone(socket)).toBeLessThan(6_000);
    socket.destroy();
  });

  it('that takes each piece is answered to the end, however many there are', async () => {
    const socket = reader();
    let taken = 0;
    socket.on('data', (bytes) => (taken += bytes.length));
    for (let asked = 1; asked <= 4; asked++) {
      socket.write(ASK);
      while (taken < asked * PIECE.length) await new Promise((wait) => setTimeout(wait, 20));
      await new Promise((wait) => setTimeout(wait, 600));
    }

    expect(socket.destroyed).toBe(false);
    socket.destroy();
  });

  it('that waits for its answer to be made is not hurried', async () => {
    const socket = reader();
    socket.write(ASK.replace('/ ', '/slow '));

    const [bytes] = (await once(socket, 'data')) as [Buffer];

    expect(bytes.toString()).toContain('made');
    socket.destroy();
  });
});
