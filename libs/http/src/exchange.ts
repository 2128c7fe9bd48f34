import type { Batch, PageTokens, View } from '#libs/hypermedia';
import type { Principal } from '#libs/kernel';
import type { Allowance } from '#libs/limits';
import type { Span } from '#libs/observability';
import type { Place } from './answer-memory.js';
import type { KeyedWrite } from './keyed-write.js';
import type { Preferences } from './preferences.js';

/** What is known of one request while it is answered. */
export interface Exchange {
  readonly correlationId: string;
  /** W3C trace context: continued from the caller's, or begun here. */
  readonly traceId: string;
  /** What its trace has of this request, where traces are recorded. */
  readonly span?: Span;
  /** The template of its path, once the router knows it: nothing that a caller chose. */
  route: string;
  readonly startedAt: number;
  /** What links of its answer begin with: those of the version that was asked. */
  readonly base: string;
  principal?: Principal;
  /** Finds out anew who calls; `undefined` where that can be nobody any more, or cannot be told. */
  callerNow: () => Promise<Principal | undefined>;
  /** Whose quotas it is counted by: its principal's, or its address's. */
  caller: string;
  /** How its caller stands with the limits that it was counted by. */
  allowances: readonly Allowance[];
  /** What is answered in, as negotiated. */
  mediaType: string;
  /** How much of the answer is to be shown. */
  view: View;
  /** Where this answer will be remembered, when it may be. */
  memory?: Place;
  /** What its caller may send again, where it said so by an Idempotency-Key. */
  keyed?: KeyedWrite;
  /** How its caller would like it to be handled, where it said so. */
  preferences?: Preferences;
  /** The many writes that it asks for, where it is a batch. */
  batch?: Batch;
  /** Set where the answer's status is not the one its route declares. */
  status?: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    exchange: Exchange;
    /** Bytes of a JSON body at most. */
    readonly jsonLimit: number;
    readonly pageTokens: PageTokens;
  }
}
