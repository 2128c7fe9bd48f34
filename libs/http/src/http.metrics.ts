import { Counter, Gauge, Histogram } from '#libs/observability';

/** Where a request went that went to no route. */
export const UNMATCHED = 'unmatched';

/** The method as metrics and traces tell it: callers may write any word where one belongs. */
export const knownMethod = (method: string): string => (METHODS.has(method) ? method : 'OTHER');
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export const REQUESTS = new Histogram({
  name: 'plimsoll_http_request_duration_seconds',
  help: 'How long requests took until they were answered, by method, by the template of their path (unmatched: it leads to none), and by status (499: the caller gave up before one was sent).',
  labels: ['method', 'route', 'status'],
});

export const UNDER_WAY = new Gauge({
  name: 'plimsoll_http_requests_in_flight',
  help: 'How many requests are being answered. Those that are answered from memory at once are not seen among them.',
});

export const REFUSALS = new Counter({
  name: 'plimsoll_rate_limit_refusals_total',
  help: 'How often a limit refused a request (429), by the name of the limit.',
  labels: ['limit'],
});
