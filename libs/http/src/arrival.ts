import { problemOf } from '#libs/problem-details';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Cors } from './cors.js';
import type { Doorkeeper } from './doorkeeper.js';
import { beginExchange, concludeExchange } from './exchange-course.js';
import { templateOf } from './route-template.js';
import { DOCS_POLICY, HSTS, SECURITY_HEADERS } from './security-headers.js';
import { sendProblem } from './send-problem.js';
import { successionHeaders } from './succession-headers.js';

/** What becomes of every request before anything is known of what it wants. */
export class Arrival {
  private readonly cors: Cors;

  /** `corsOrigins`: whose pages may call from a browser. */
  constructor(
    readonly door: Doorkeeper,
    corsOrigins: readonly string[] = [],
  ) {
    this.cors = new Cors(corsOrigins);
  }

  /** Tells what every answer tells, whatever becomes of the request. Whether that is all that a browser asked beforehand. */
  begin(request: FastifyRequest, reply: FastifyReply): boolean {
    request.exchange = beginExchange(request.headers, request.url);
    if (!request.is404) request.exchange.route = templateOf(request.routeOptions.url);
    reply.headers(SECURITY_HEADERS).header('x-correlation-id', request.exchange.correlationId);
    reply.headers(successionHeaders(request.url));
    if (request.protocol === 'https') reply.headers(HSTS);
    if (request.url.startsWith('/docs')) reply.header('content-security-policy', DOCS_POLICY);
    return this.cors.admit(request, reply);
  }

  /** For what the router refuses, before which no hook runs: it is answered and logged as every refusal is. */
  async refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    this.begin(request, reply);
    const refusal = await this.door.admit(request, reply).then(
      () => error,
      (unknown: unknown) => unknown,
    );
    sendProblem(problemOf(refusal), refusal, request, reply);
    const { method, url } = request;
    concludeExchange(request.log, request.exchange, { method, url, status: reply.statusCode });
  }
}
