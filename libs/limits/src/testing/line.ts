import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A line to a server that can be cut, and grow silent. Close it after the last test. */
export class Line {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;

  private constructor(private readonly target: URL | undefined) {}

  /** Without a target nobody ever answers. */
  static async to(target?: string): Promise<Line> {
    const line = new Line(target === undefined ? undefined : new URL(target));
    await line.mend();
    return line;
  }

  /** Where the target is found through it. */
  get url(): string {
    const url = new URL(this.target ?? 'redis://127.0.0.1');
    url.host = `127.0.0.1:${String(this.port)}`;
    return url.href;
  }

  /** Nobody is reached, and who was is gone. */
  async cut(): Promise<void> {
    const closed = this.server && once(this.server.close(), 'close');
    for (const socket of this.sockets) socket.destroy();
    await closed;
    this.server = undefined;
  }

  /** What is sent over the connections that there are arrives no more, and nobody is told. Others can be made. */
  silence(): void {
    for (const socket of this.sockets) socket.removeAllListeners('data').removeAllListeners('end').pause();
  }

  async mend(): Promise<void> {
    if (this.server) return;
    this.server = createServer((near) => {
      this.join(near);
    }).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  private join(near: Socket): void {
    this.keep(near);
    if (!this.target) return;
    const far = connect(Number(this.target.port || 6379), this.target.hostname);
    this.keep(far);
    this.pass(near, far);
    this.pass(far, near);
  }

  private pass(from: Socket, to: Socket): void {
    from.on('data', (bytes) => to.write(bytes)).on('close', () => to.destroy());
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
  }
}
