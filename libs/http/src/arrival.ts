import { problemOf } from '#libs/problem-details';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Authenticator, unauthenticated } from './admission.js';
import { Cors } from './cors.js';
import { beginExchange, logAnswer } from './exchange.js';
import { invalidToken } from './invalid-token.js';
import { DOCS_POLICY, SECURITY_HEADERS } from './security-headers.js';
import { sendProblem } from './send-problem.js';
import { soleCredential } from './sole-credential.js';

/** What becomes of every request before anything is known of what it wants. */
export class Arrival {
  private readonly cors: Cors;

  /** `corsOrigins`: whose pages may call from a browser. */
  constructor(
    private readonly authenticator: Authenticator,
    corsOrigins: readonly string[] = [],
  ) {
    this.cors = new Cors(corsOrigins);
  }

  /** Tells what every answer tells, whatever becomes of the request. Whether that is all that a browser asked beforehand. */
  begin(request: FastifyRequest, reply: FastifyReply): boolean {
    request.exchange = beginExchange(request.headers);
    reply.headers(SECURITY_HEADERS).header('x-correlation-id', request.exchange.correlationId);
    if (request.url.startsWith('/docs')) reply.header('content-security-policy', DOCS_POLICY);
    return this.cors.admit(request, reply);
  }

  /** Finds out who calls. What is open to all touches no key: a probe answers while the database is away. */
  async identify(request: FastifyRequest): Promise<void> {
    const authorization = request.url.startsWith('/api') ? soleCredential(request) : undefined;
    if (authorization !== undefined) request.exchange.principal = await this.authenticator.authenticate(authorization);
    admitKnown(request);
  }

  /** For what the router refuses, before which no hook runs: it is answered and logged as every refusal is. */
  async refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    this.begin(request, reply);
    const refusal = await this.identify(request).then(
      () => error,
      (unknown: unknown) => unknown,
    );
    sendProblem(problemOf(refusal), refusal, request, reply);
    logAnswer(request.log, request.exchange, request.method, request.url, reply.statusCode);
  }
}

/** 401 for a key that nobody has; and below /api/ nothing is told to nobody, not even that it is not there. */
function admitKnown({ exchange, headers, method, is404, url }: FastifyRequest): void {
  if (exchange.principal) return;
  if (headers.authorization !== undefined && url.startsWith('/api'))
    throw invalidToken('The API key is not known here.');
  if (is404 && url.startsWith('/api/') && method !== 'OPTIONS')
    throw unauthenticated('Send an API key: Authorization: Bearer plk_….');
}
