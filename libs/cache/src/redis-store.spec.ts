import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { RedisStore } from './redis-store.js';

describe('Results in a Redis that is full', () => {
  const OOM = "-OOM command not allowed when used memory > 'maxmemory'.\r\n";
  let isFull: boolean;
  let server: Server;
  let sockets: Socket[];
  let lines: string[];
  let store: RedisStore;
  const answerTo = (command: string): string => {
    if (command === 'SET') return isFull ? OOM : '+OK\r\n';
    if (command === 'GET') return '$-1\r\n';
    return command === 'INFO' ? '$9\r\nloading:0\r\n' : '+OK\r\n';
  };

  beforeEach(async () => {
    [isFull, sockets, lines] = [true, [], []];
    server = createServer((socket) => {
      sockets.push(socket);
      socket.on('data', (asked) => {
        for (const [, command] of asked.toString('latin1').matchAll(/\*\d+\r\n\$\d+\r\n([a-z]+)/gi))
          socket.write(answerTo(command.toUpperCase()));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const log = (_facts: object, message: string) => lines.push(message);
    const { port } = server.address() as AddressInfo;
    store = RedisStore.open(`redis://127.0.0.1:${String(port)}`, { warn: log, info: log });
    while (!(await isReached())) await new Promise((resolve) => setTimeout(resolve, 20));
    lines = [];
  });
  afterEach(async () => {
    store.close();
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const isReached = () =>
    store.get('a').then(
      () => true,
      () => false,
    );
  /** Its answers come in the order of what was asked. */
  const putAndGet = async () => {
    store.put('a', new Uint8Array(8), 1_000);
    await store.get('a');
  };

  it('are told of once, though it answers on, and once more when there is room again', async () => {
    for (let time = 0; time < 3; time += 1) await putAndGet();
    expect(lines).toEqual(['results: Redis takes none, as where it is full']);

    isFull = false;
    for (let time = 0; time < 3; time += 1) await putAndGet();

    expect(lines).toEqual(['results: Redis takes none, as where it is full', 'results: Redis takes them again']);
  });
});
