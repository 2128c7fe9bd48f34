import { PROBLEM } from '#libs/hypermedia';
import { Unavailable } from '#libs/kernel';
import type { problemOf } from '#libs/problem-details';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Answers a request with a problem document; a bug, or that something is away, is logged here, unless it was already. */
export function sendProblem(
  { document, headers, isBug }: ReturnType<typeof problemOf>,
  error: unknown,
  { exchange, log, url }: FastifyRequest,
  reply: FastifyReply,
): void {
  const { correlationId, traceId } = exchange;
  if (isBug) log.error({ err: error, correlationId, traceId }, 'unexpected error');
  else if (document.status === 503 && !(error instanceof Unavailable && error.isLogged))
    log.warn({ err: error, correlationId, traceId }, 'not available');

  const body = { ...document, instance: url.split('?', 1)[0], correlationId, traceId };
  void reply
    .code(document.status)
    .headers({ 'content-type': PROBLEM, ...UNCACHED, ...headers })
    .send(Buffer.from(JSON.stringify(body)));
}

/** Why something was refused may be over in a moment. */
export const UNCACHED = { 'cache-control': 'no-store' };
