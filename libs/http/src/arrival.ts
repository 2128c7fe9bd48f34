import { problemOf } from '#libs/problem-details';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Authenticator, unauthenticated } from './admission.js';
import { beginExchange, logAnswer } from './exchange.js';
import { DOCS_POLICY, SECURITY_HEADERS } from './security-headers.js';
import { sendProblem } from './send-problem.js';

/** What every answer tells, whatever becomes of the request. */
export function begin(request: FastifyRequest, reply: FastifyReply): void {
  request.exchange = beginExchange(request.headers);
  reply.headers(SECURITY_HEADERS).header('x-correlation-id', request.exchange.correlationId);
  if (request.url.startsWith('/docs')) reply.header('content-security-policy', DOCS_POLICY);
}

/** Finds out who calls. What is open to all touches no key: a probe answers while the database is away. */
export async function identify(request: FastifyRequest, authenticator: Authenticator): Promise<void> {
  const { authorization } = request.headers;
  if (authorization !== undefined && request.url.startsWith('/api'))
    request.exchange.principal = await authenticator.authenticate(authorization);
  admitKnown(request);
}

/** For what the router refuses, before which no hook runs: it is answered and logged as every refusal is. */
export async function refuse(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  authenticator: Authenticator,
): Promise<void> {
  begin(request, reply);
  const refusal = await identify(request, authenticator).then(
    () => error,
    (unknown: unknown) => unknown,
  );
  sendProblem(problemOf(refusal), refusal, request, reply);
  logAnswer(request.log, request.exchange, request.method, request.url, reply.statusCode);
}

/** 401 for a key that nobody has; and below /api/ nothing is told to nobody, not even that it is not there. */
function admitKnown({ exchange, headers, method, is404, url }: FastifyRequest): void {
  if (exchange.principal) return;
  if (headers.authorization !== undefined && url.startsWith('/api'))
    throw unauthenticated('The API key is not known here.');
  if (is404 && url.startsWith('/api/') && method !== 'OPTIONS')
    throw unauthenticated('Send an API key: Authorization: Bearer plk_….');
}
