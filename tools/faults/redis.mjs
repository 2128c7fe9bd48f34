import { createConnection } from 'node:net';
import { freePort } from '../cluster/free-port.mjs';
import { ended, started, until } from './programs.mjs';

/** A Redis of our own, which keeps nothing. */
export class Redis {
  #running;

  constructor(port) {
    this.port = port;
  }

  static async open() {
    const redis = new Redis(await freePort());
    await redis.start();
    return redis;
  }

  async start() {
    const how = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    this.#running = started('redis-server', how);
    await until('Redis to start', () => this.answers());
  }

  async stop() {
    await ended(this.#running.child, 'SIGTERM');
  }

  answers() {
    return new Promise((resolve) => {
      const socket = createConnection(this.port, '127.0.0.1', () => socket.write('PING\r\n'));
      const tell = (isSo) => () => {
        socket.destroy();
        resolve(isSo);
      };
      socket.once('data', tell(true)).once('error', tell(false));
    });
  }
}
