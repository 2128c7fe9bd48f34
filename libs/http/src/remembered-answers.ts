import type { Affordance } from '#libs/hypermedia';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerMemory } from './answer-memory.js';
import { isNoneMatch } from './entity-tag.js';
import { SECURITY_HEADERS } from './security-headers.js';

/**
 * Sends the answer that is remembered for this caller, address and media type, straight to the socket, and answers whether it
 * did. Otherwise the request notes where its answer is to be remembered.
 */
export function recall(
  { declared: { remembered } }: Affordance,
  { exchange, url, headers }: FastifyRequest,
  reply: FastifyReply,
  memory: AnswerMemory,
): boolean {
  const { principal, mediaType, correlationId } = exchange;
  if (!remembered || !principal) return false;

  const scope = remembered === 'workspace' ? principal.workspaceId : '';
  const key = `${scope} ${principal.role} ${mediaType} ${url}`;
  const generation = memory.generationOf(scope);
  const answer = memory.recall(key, generation);
  if (!answer) {
    exchange.memory = { key, generation };
    return false;
  }
  const isUnchanged = isNoneMatch(headers['if-none-match'], answer.headers.etag);
  reply.hijack();
  reply.raw.writeHead(isUnchanged ? 304 : 200, {
    ...(isUnchanged ? answer.headersOf304 : answer.headers),
    'x-correlation-id': correlationId,
  });
  reply.raw.end(isUnchanged ? undefined : answer.body);
  return true;
}

/** Keeps the answer that goes out, where it may be kept. */
export function remember(
  { exchange, method }: FastifyRequest,
  reply: FastifyReply,
  body: unknown,
  memory: AnswerMemory,
): void {
  if (!exchange.memory || reply.statusCode !== 200 || method !== 'GET' || !Buffer.isBuffer(body)) return;

  const headersOf304 = { ...SECURITY_HEADERS, etag: String(reply.getHeader('etag')), ...ownHeaders(reply) };
  const headers = {
    ...headersOf304,
    'content-type': String(reply.getHeader('content-type')),
    'content-length': String(body.length),
  };
  memory.remember(exchange.memory.key, exchange.memory.generation, { body, headers, headersOf304 });
}

const ownHeaders = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    ['vary', 'cache-control', 'link'].flatMap((name) =>
      reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : [],
    ),
  );
