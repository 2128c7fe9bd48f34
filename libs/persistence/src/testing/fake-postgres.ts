import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** As much of a PostgreSQL server as it takes to be opened, to refuse, and to go away. */
export class FakePostgres {
  readonly #sockets = new Set<Socket>();
  readonly #listening = new Set<Socket>();
  /** Whether what is told is passed on to those who listen. */
  passesOn = true;
  /** Whether it is stopped as soon as it has answered something, and says both at once. */
  stopsAtAnswer = false;
  /** As behind a cut cable: connections are open, and nothing is said on any of them. */
  isSilent = false;
  /** What was asked is answered only when this is kept; who connects is let in meanwhile. */
  busy: Promise<void> | undefined;
  readonly #server: Server = createServer((socket) => this.#serve(socket));

  /** `refusal`: what it answers to whoever connects, instead of letting them in. */
  constructor(private readonly refusal?: { readonly code: string; readonly message: string }) {}

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const { port } = this.#server.address() as AddressInfo;
    return `postgresql://somebody:s3cret@127.0.0.1:${port}/plimsoll`;
  }

  /** Breaks all connections; new ones are served. */
  hangUp(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async goAway(): Promise<void> {
    this.hangUp();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => {
      if (this.isSilent) return socket;
      if (this.refusal) return socket.end(refused(this.refusal));
      socket.on('data', (asked) => void this.#answer(socket, asked.toString('latin1')));
      return socket.write(Buffer.concat([AUTHENTICATED, READY]));
    });
  }

  async #answer(socket: Socket, asked: string): Promise<void> {
    if (this.isSilent) return;
    await this.busy;
    socket.write(Buffer.concat([DONE, READY, ...(this.stopsAtAnswer ? [refused(STOPPED)] : [])]));
    if (asked.includes('LISTEN ')) this.#listening.add(socket);
    const [, channel, payload] = /NOTIFY (\w+), '([^']*)'/.exec(asked) ?? [];
    if (channel && this.passesOn) for (const listener of this.#listening) listener.write(told(channel, payload));
  }
}

const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};

const AUTHENTICATED = message('R', Buffer.from([0, 0, 0, 0]));
const READY = message('Z', Buffer.from('I'));
const DONE = message('C', Buffer.from('SELECT 0\0'));
const told = (channel: string, payload: string): Buffer =>
  message('A', Buffer.concat([Buffer.alloc(4), Buffer.from(`${channel}\0${payload}\0`)]));
const refused = ({ code, message: text }: { code: string; message: string }): Buffer =>
  message('E', Buffer.from(`SFATAL\0C${code}\0M${text}\0\0`));

const STOPPED = { code: '57P01', message: 'terminating connection due to administrator command' };
