import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Lets the pages of some origins call from a browser (the Fetch standard's CORS protocol): with a key of their own, and without
 * cookies, for what a browser sends unasked lets nobody in here. To all others a browser shows nothing.
 */
export class Cors {
  private readonly origins: ReadonlySet<string>;

  constructor(origins: readonly string[]) {
    this.origins = new Set(origins);
  }

  /** Tells the page that it may; whether that is all it asked (a preflight). */
  admit({ method, headers }: FastifyRequest, reply: FastifyReply): boolean {
    const { origin, 'access-control-request-method': wanted } = headers;
    if (origin === undefined || !this.origins.has(origin)) return false;

    reply.headers({ 'access-control-allow-origin': origin, vary: 'Origin' });
    if (method !== 'OPTIONS' || wanted === undefined) {
      reply.header('access-control-expose-headers', EXPOSED);
      return false;
    }
    reply.headers({
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': headers['access-control-request-headers'] ?? '',
      'access-control-max-age': String(SECONDS),
    });
    return true;
  }
}

const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';

/** How long a browser need not ask again. */
const SECONDS = 600;

/** What a page is shown beside the body. */
const EXPOSED = [
  ...['ETag', 'Link', 'Location', 'Retry-After', 'Allow', 'Accept-Post', 'Accept-Patch', 'X-Correlation-Id'],
  ...['Idempotency-Replayed', 'Preference-Applied', 'WWW-Authenticate', 'Content-Disposition'],
  ...['RateLimit', 'RateLimit-Policy', 'Deprecation', 'Sunset'],
].join(', ');
