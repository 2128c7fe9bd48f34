import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Ends the connections of a server that closes: soon those on which nothing was ever asked, which browsers open just in case and
 * Node waits for as for a request under way; and each other one as soon as it was answered, rather than when its client lets go.
 */
export class OrderlyClose {
  private readonly sockets = new Set<Socket>();
  /** Since when. */
  private readonly silent = new Map<Socket, number>();

  constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      this.silent.set(socket, performance.now());
      socket.once('close', () => {
        this.sockets.delete(socket);
        this.silent.delete(socket);
      });
    });
    const close = server.close.bind(server);
    server.close = (told) => {
      close(told);
      this.begin();
      return server;
    };
  }

  /** The head of a request has come. */
  heard({ socket }: IncomingMessage): void {
    this.silent.delete(socket);
  }

  private begin(): void {
    const looking = setInterval(() => {
      this.endSilent();
      this.endIdle();
    }, INTERVAL);
    this.server.once('close', () => clearInterval(looking));
  }

  /** A proxy asks on a connection in the moment after it was opened. */
  private endSilent(): void {
    const now = performance.now();
    for (const [socket, since] of this.silent) if (now - since > GRACE) socket.destroy();
  }

  /** Node takes an answer that is still being taken for one that was: nothing is ended while one is. */
  private endIdle(): void {
    for (const { writableLength } of this.sockets) if (writableLength > 0) return;
    this.server.closeIdleConnections();
  }
}

/** Milliseconds. */
const INTERVAL = 50;
const GRACE = 250;
