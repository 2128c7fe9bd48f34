import { Socket } from 'node:net';

/** Connects a socket to the server, or to the pooler before it. */
export type Dial = (socket: Socket) => void;

/**
 * Notices a server that has fallen silent, as behind a cut cable, where connections stay open and nothing is ever said. While somebody waits
 * and no connection of the pool hears a byte, the server is asked whether it is there, by a connection of its own. One that answers is busy,
 * and is waited for however long a statement takes. One that does not is away: every connection ends, so that who waits is told within two
 * seconds, and no new one is tried until it answers.
 */
export class Pulse {
  readonly #heard = new Map<Socket, number>();
  readonly #timer: NodeJS.Timeout;
  #probe: Socket | undefined;
  #isAway = false;
  #quiet = 0;
  #waited = 0;

  constructor(
    private readonly dial: Dial,
    /** Whether anybody waits for the server. */
    private readonly isAwaited: () => boolean,
  ) {
    this.#timer = setInterval(() => this.#tick(), TICK).unref();
  }

  get isAway(): boolean {
    return this.#isAway;
  }

  /** For a new connection of the pool, which the driver connects. */
  readonly socket = (): Socket => {
    const socket = new Socket();
    this.#heard.set(socket, 0);
    socket.once('close', () => this.#heard.delete(socket));
    if (this.#isAway) setImmediate(() => socket.destroy());
    return socket;
  };

  stop(): void {
    clearInterval(this.#timer);
    this.#endProbe();
  }

  /** Time is counted in steps that the event loop took part in: while this process is busy itself, nobody else is late. */
  #tick(): void {
    const isQuiet = !this.#hasHeard() && this.isAwaited();
    this.#quiet = isQuiet ? this.#quiet + 1 : 0;
    if (this.#probe) {
      if (++this.#waited > PATIENCE) this.#concludes(false);
    } else if (this.#isAway || this.#quiet >= QUIET) this.#ask();
  }

  /** Below TLS too, where the driver hears nothing until a whole record has come. */
  #hasHeard(): boolean {
    let hasHeard = false;
    for (const [socket, before] of this.#heard) {
      const { bytesRead } = socket;
      if (bytesRead === before) continue;
      hasHeard = true;
      this.#heard.set(socket, bytesRead);
    }
    return hasHeard;
  }

  /** Every server and pooler answers this with one byte, before it asks who is there. */
  #ask(): void {
    const probe = new Socket();
    this.#probe = probe;
    this.#waited = 0;
    const concludes = (isThere: boolean) => () => {
      if (this.#probe === probe) this.#concludes(isThere);
    };
    probe.once('connect', () => probe.write(SSL_REQUEST));
    probe.once('data', concludes(true)).once('error', concludes(false)).once('close', concludes(false));
    this.dial(probe);
  }

  #concludes(isThere: boolean): void {
    this.#endProbe();
    this.#quiet = 0;
    this.#isAway = !isThere;
    if (!isThere) for (const socket of this.#heard.keys()) socket.destroy();
  }

  #endProbe(): void {
    this.#probe?.destroy();
    this.#probe = undefined;
  }
}

/** Milliseconds; what follows is counted in it. Together they are below two seconds. */
const TICK = 150;
/** Without a byte, before the server is asked. */
const QUIET = 2;
/** For its answer, which takes as long as the way there and back. */
const PATIENCE = 4;

/** Length and code of the message SSLRequest. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
