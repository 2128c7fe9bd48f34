import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { LanedServer } from './laned-server.js';

describe('A server that closes', () => {
  const opened: Socket[] = [];
  const serving = async (answer: string | Buffer = 'made') => {
    const server = new LanedServer().create((_, answered) => setTimeout(() => answered.end(answer), 200));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  const connected = async (server: Awaited<ReturnType<typeof serving>>, said = '') => {
    const accepted = once(server, 'connection');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
    opened.push(socket);
    await accepted;
    socket.write(said);
    return socket;
  };
  afterEach(() => opened.splice(0).forEach((socket) => socket.destroy()));

  it.each([
    ['nothing', ''],
    ['half a head', 'GET / HTTP/1.1\r\nHost: '],
  ])('does not wait for who has sent %s', async (_what, said) => {
    const server = await serving();
    const socket = await connected(server, said);

    await new Promise((closed) => server.close(closed));

    if (!socket.closed) await once(socket, 'close');
    expect(socket.destroyed).toBe(true);
  });

  it('hears out who has just connected, as a proxy does before it asks', async () => {
    const server = await serving();
    const socket = await connected(server);

    const closed = new Promise((resolve) => server.close(resolve));
    await pause(100);
    socket.write('GET / HTTP/1.1\r\nHost: plimsoll.example\r\n\r\n');

    expect(String(await once(socket, 'data'))).toContain('made');
    await closed;
  });

  it('answers who has asked, and waits no longer for them', async () => {
    const server = await serving();
    const asked = once(server, 'request');
    const socket = await connected(server, 'GET / HTTP/1.1\r\nHost: plimsoll.example\r\n\r\n');
    const answer = once(socket, 'data');
    await asked;

    const closed = new Promise((resolve) => server.close(resolve));

    expect(String(await answer)).toContain('made');
    await closed;
  });

  it('cuts nobody who still takes an answer', async () => {
    const server = await serving(Buffer.alloc(32 * 1024 ** 2));
    const asked = once(server, 'request');
    const socket = await connected(server, 'GET / HTTP/1.1\r\nHost: plimsoll.example\r\n\r\n');
    socket.pause();
    await asked;
    const closed = new Promise((resolve) => server.close(resolve));
    await pause(600);

    let taken = 0;
    for await (const bytes of socket as AsyncIterable<Buffer>) taken += bytes.length;

    expect(taken).toBeGreaterThan(32 * 1024 ** 2);
    await closed;
  });
});
