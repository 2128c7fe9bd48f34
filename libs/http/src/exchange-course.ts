import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { API_BASE, baseAt, HAL, type View } from '#libs/hypermedia';
import { currentTracing, type Span } from '#libs/observability';
import { correlationIdOf, traceIdOf } from './correlation.js';
import type { Exchange } from './exchange.js';
import { knownMethod, REQUESTS, UNMATCHED } from './http.metrics.js';
import { KeyedWrite } from './keyed-write.js';
import { readPreferences } from './preferences.js';

/** What is known of a request as it arrives. */
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
