import type { Surcharge } from '#libs/http';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The operations that one message has the API do, counted by its caller's limits as if each had been asked for by itself. */
export class Tally {
  private count = 0;
  private wanted = 0;
  private taking?: Promise<void>;

  constructor(
    private readonly surcharge: Surcharge,
    private readonly exchanged: Exchanged,
  ) {}

  /** Counts one more. What is wanted in one tick is counted at once, all of it or nothing: 429 where that is more than is left. */
  one(): Promise<void> {
    this.wanted += 1;
    this.taking ??= Promise.resolve().then(() => this.take());
    return this.taking;
  }

  /** The first was counted as the message itself. */
  private take(): Promise<void> {
    const more = this.count === 0 ? this.wanted - 1 : this.wanted;
    this.count += this.wanted;
    this.wanted = 0;
    this.taking = undefined;
    const what = `What this tool does, ${String(this.count)} operations,`;
    return this.surcharge.take(more, what, this.exchanged.request, this.exchanged.reply);
  }
}

/** What a message came with, and what its answer goes with. */
export interface Exchanged {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}
