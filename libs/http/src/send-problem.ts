import { type HalLink, PROBLEM, rebased } from '#libs/hypermedia';
import { Unavailable } from '#libs/kernel';
import type { Answer, ProblemDocument } from '#libs/problem-details';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Answers a request with a problem document; a bug, or that something is away, is logged here, unless it was already. */
export function sendProblem(answer: Answer, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { document, headers } = answer;
  const { correlationId, traceId, base } = request.exchange;
  logProblem(answer, error, request);
  const body = { ...inVersion(document, base), instance: request.url.split('?', 1)[0], correlationId, traceId };
  void reply
    .code(document.status)
    .headers({ 'content-type': PROBLEM, ...UNCACHED, ...headers })
    .send(Buffer.from(JSON.stringify(body)));
}

/** Who refuses does not know of the request, and in which version it came. */
export function inVersion(document: ProblemDocument, base: string): ProblemDocument {
  const { _links: links } = document as { readonly _links?: object };
  if (typeof links !== 'object' || links === null) return document;
  const moved = Object.entries(links).map(([rel, link]: [string, HalLink]) => [
    rel,
    { ...link, href: rebased(link.href, base) },
  ]);
  return { ...document, ...{ _links: Object.fromEntries(moved) } };
}

/** Of what is refused, only what is not its caller's doing. */
export function logProblem({ document, isBug }: Answer, error: unknown, { exchange, log }: FastifyRequest): void {
  const { correlationId, traceId } = exchange;
  const told = { err: error, correlationId, trace_id: traceId };
  if (isBug) log.error(told, 'unexpected error');
  else if (document.status === 503 && !(error instanceof Unavailable && error.isLogged))
    log.warn(told, 'not available');
}

/** Why something was refused may be over in a moment. */
export const UNCACHED = { 'cache-control': 'no-store' };
