import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { API_BASE, baseAt, type Batch, HAL, type PageTokens, type View } from '#libs/hypermedia';
import type { Principal } from '#libs/kernel';
import type { Allowance } from '#libs/limits';
import { currentTracing, type Span } from '#libs/observability';
import { correlationIdOf, traceIdOf } from './correlation.js';
import { knownMethod, REQUESTS, UNMATCHED } from './http.metrics.js';
import { KeyedWrite } from './keyed-write.js';
import { type Preferences, readPreferences } from './preferences.js';

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

export function beginExchange(headers: IncomingHttpHeaders, url: string, startedAt = performance.now()): Exchange {
  const correlationId = correlationIdOf(headers);
  const span = beginSpan(headers, correlationId);
  return {
    correlationId,
    traceId: span?.ids.trace_id ?? traceIdOf(headers, correlationId),
    span,
    route: UNMATCHED,
    startedAt,
    base: baseAt(url) ?? API_BASE,
    callerNow: () => Promise.resolve(undefined),
    caller: '',
    allowances: [],
    mediaType: HAL,
    view: EVERYTHING,
  };
}

const beginSpan = ({ traceparent }: IncomingHttpHeaders, correlationId: string): Span | undefined =>
  currentTracing()?.begin('HTTP', {
    kind: 'server',
    from: { traceparent: typeof traceparent === 'string' ? traceparent : undefined },
    attributes: { 'plimsoll.correlation_id': correlationId },
  });

const EVERYTHING: View = { embed: [] };

/** How the caller would like it to be handled; 400 for headers that cannot be read. */
export function noteWishes(exchange: Exchange, method: string, headers: IncomingHttpHeaders, url: string): void {
  exchange.preferences = readPreferences(headers);
  if (method === 'POST') exchange.keyed = KeyedWrite.of(headers, url);
}

/** What was asked, where it could be read, and the status of the answer; the reason where that is told nowhere else. */
export interface Concluded {
  readonly method?: string;
  readonly url?: string;
  readonly status: number;
  readonly reason?: string | undefined;
}

/** For each request that was answered: one line, without its query; a count of how long it took; and the end of its span. */
export function concludeExchange(
  logger: FastifyBaseLogger,
  exchange: Exchange,
  { method, url, status, reason }: Concluded,
): void {
  const { correlationId, traceId, startedAt, principal, route, span } = exchange;
  const path = url === undefined ? undefined : pathOf(url);
  const milliseconds = performance.now() - startedAt;
  const known = knownMethod(method ?? '');
  REQUESTS.observe(milliseconds / 1000, known, route, String(status));
  const ms = Math.round(milliseconds * 100) / 100;
  const trace = span?.ids ?? { trace_id: traceId };
  logger.info({ method, path, status, ms, reason, correlationId, ...trace, principal: principal?.id }, 'answered');
  if (!span) return;
  span.set({
    ...{ 'http.request.method': known, 'http.response.status_code': status },
    ...(path !== undefined && { 'url.path': path }),
    ...(route !== UNMATCHED && { 'http.route': route }),
  });
  span.rename(route === UNMATCHED ? known : `${known} ${route}`);
  span.end(status >= 500 ? `Answered ${String(status)}.` : undefined);
}

/** Has what follows be a part of the request's span: its body was read elsewhere than where the request was begun. */
export function goOnInSpan({ exchange: { span } }: FastifyRequest, _reply: unknown, done: () => void): void {
  if (span) span.run(done);
  else done();
}

function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}
