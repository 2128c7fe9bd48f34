import { Socket } from 'node:net';

/** Connects a socket to the server, or to the pooler before it. */
export type Dial = (socket: Socket) => void;

/**
 * Notices a server that has fallen silent, as behind a cut cable, where connections stay open and nothing is ever said. While somebody waits
 * and no connection of the pool hears a byte, the server is asked whether it is there, by a connection of its own. One that answers is busy,
 * and is waited for however long a statement takes. One that refuses, or twice in a row does not answer, is away: every connection ends, so that
 * who waits is told within two seconds, and no new one is tried until it answers. Where this machine itself cannot ask, nothing is concluded.
 */
export class Pulse {
  readonly #heard = new Map<Socket, number>();
  readonly #timer: NodeJS.Timeout;
  #probe: Socket | undefined;
  #isAway = false;
  #quiet = 0;
  #waited = 0;
  #failed = 0;

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
    if (!isQuiet) this.#failed = 0;
    if (this.#probe && ++this.#waited >= PATIENCE) this.#fails(isQuiet ? 1 : 0);
    if (!this.#probe && (this.#isAway || this.#quiet >= QUIET)) this.#ask();
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
    const fails = (weight: number) => {
      if (this.#probe === probe) this.#fails(weight);
    };
    probe.once('connect', () => probe.write(SSL_REQUEST));
    probe.once('data', () => this.#answers());
    probe.once('error', (error) => fails(weightOf(error))).once('close', () => fails(1));
    this.dial(probe);
  }

  #answers(): void {
    this.#endProbe();
    this.#quiet = this.#failed = 0;
    this.#isAway = false;
  }

  #fails(weight: number): void {
    this.#endProbe();
    this.#failed += weight;
    if (this.#failed < ENOUGH) return;
    this.#isAway = true;
    for (const socket of this.#heard.keys()) socket.destroy();
  }

  #endProbe(): void {
    this.#probe?.destroy();
    this.#probe = undefined;
  }
}

/** How much a probe that ended so tells of the server. */
function weightOf(error: NodeJS.ErrnoException): number {
  if (REFUSALS.has(error.code)) return ENOUGH;
  return OURS.has(error.code) ? 0 : 1;
}

/** Failures in a row, after which a server is away: an answer that comes late once is none of it. */
const ENOUGH = 2;
/** Whoever refuses has spoken. */
const REFUSALS = new Set<string | undefined>(['ECONNREFUSED', 'ECONNRESET']);
/** What this machine lacks: descriptors, ports, memory, a resolver that answers. */
const OURS = new Set<string | undefined>(['EMFILE', 'ENFILE', 'EADDRNOTAVAIL', 'ENOBUFS', 'ENOMEM', 'EAI_AGAIN']);

/** Milliseconds; what follows is counted in it. Together, with both probes, they are 1.2 s: a busy process has its two seconds all the same. */
const TICK = 150;
/** Without a byte, before the server is asked. */
const QUIET = 2;
/** For its answer to one probe, which takes as long as the way there and back, twice: to connect, and to ask. */
const PATIENCE = 3;

/** Length and code of the message SSLRequest. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
