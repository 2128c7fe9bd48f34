import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import { API_BASE, baseAt, type Batch, HAL, type PageTokens, type View } from '#libs/hypermedia';
import type { Principal } from '#libs/kernel';
import type { Allowance } from '#libs/limits';
import { correlationIdOf, traceIdOf } from './correlation.js';
import { KeyedWrite } from './keyed-write.js';
import { type Preferences, readPreferences } from './preferences.js';

/** What is known of one request while it is answered. */
export interface Exchange {
  readonly correlationId: string;
  /** W3C trace context: continued from the caller's, or begun here. */
  readonly traceId: string;
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
  memory?: { readonly key: string; readonly generation: string };
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

export function beginExchange(headers: IncomingHttpHeaders, url: string): Exchange {
  const correlationId = correlationIdOf(headers);
  const traceId = traceIdOf(headers, correlationId);
  return {
    correlationId,
    traceId,
    startedAt: performance.now(),
    base: baseAt(url) ?? API_BASE,
    callerNow: () => Promise.resolve(undefined),
    caller: '',
    allowances: [],
    mediaType: HAL,
    view: EVERYTHING,
  };
}

const EVERYTHING: View = { embed: [] };

/** How the caller would like it to be handled; 400 for headers that cannot be read. */
export function noteWishes(exchange: Exchange, method: string, headers: IncomingHttpHeaders, url: string): void {
  exchange.preferences = readPreferences(headers);
  if (method === 'POST') exchange.keyed = KeyedWrite.of(headers, url);
}

/** One line for each request that was answered, without its query. */
export function logAnswer(
  logger: FastifyBaseLogger,
  exchange: Exchange,
  method: string,
  url: string,
  status: number,
): void {
  const { correlationId, traceId, startedAt, principal } = exchange;
  const end = url.indexOf('?');
  const path = end < 0 ? url : url.slice(0, end);
  const ms = Math.round((performance.now() - startedAt) * 100) / 100;
  logger.info({ method, path, status, ms, correlationId, traceId, principal: principal?.id }, 'answered');
}
