import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Cuts whoever does not take what was written to them: an answer that nobody reads would be kept for them, as often as they
 * asked. Once a second it looks which connections have something waiting; those that work, listen or pause cost nothing.
 */
export class SlowReaders {
  private readonly owed = new Map<Socket, Owed>();
  private readonly sockets = new Set<Socket>();
  private readonly looking: NodeJS.Timeout;

  /** `patience`: milliseconds in which at least one piece of what waits must have been taken, however large it is. */
  constructor(
    server: Server,
    private readonly patience: () => number,
  ) {
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.once('close', () => {
        this.sockets.delete(socket);
        this.owed.delete(socket);
      });
    });
    this.looking = setInterval(() => this.look(), INTERVAL).unref();
    server.once('close', () => clearInterval(this.looking));
  }

  private look(now = performance.now()): void {
    for (const socket of this.sockets) {
      if (socket.writableLength === 0) this.owed.delete(socket);
      else this.remind(socket, now);
    }
  }

  private remind(socket: Socket, now: number): void {
    const taken = socket.bytesWritten - socket.writableLength;
    const owed = this.owed.get(socket);
    if (owed?.taken !== taken) this.owed.set(socket, { taken, since: now });
    else if (now - owed.since > this.patience()) socket.destroy();
  }
}

/** How much a connection had taken when it last took something. */
interface Owed {
  readonly taken: number;
  readonly since: number;
}

/** Milliseconds. */
const INTERVAL = 1_000;
