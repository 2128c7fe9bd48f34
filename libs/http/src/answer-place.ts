import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FACT_PREFIX, type Affordance } from '#libs/hypermedia';
import type { Principal } from '#libs/kernel';
import type { AnswerMemory } from './answer-memory.js';
import { codingFor } from './content-coding.js';
import { SECURITY_HEADERS } from './security-headers.js';

/** What an answer is remembered for: as long as nothing changes in the workspace, or in the catalogue. */
export type Scope = NonNullable<Affordance['declared']['remembered']>;

/** Under which an answer is found again, for as long as nothing it was made from has changed. */
export function placeOf(
  scope: Scope,
  principal: Principal,
  { accept = '', 'accept-encoding': acceptEncoding }: IncomingHttpHeaders,
  url: string,
  memory: AnswerMemory,
) {
  const workspace = scope === 'workspace' ? principal.workspaceId : '';
  const coding = codingFor(acceptEncoding) ?? '';
  return {
    key: `${workspace} ${principal.role} ${coding} ${accept} ${url}`,
    generation: memory.generationOf(workspace),
  };
}

/** Keeps the answer that goes out, where its request noted a place for it. */
export function remember(
  { exchange, method }: FastifyRequest,
  reply: FastifyReply,
  body: unknown,
  memory: AnswerMemory,
): void {
  if (!exchange.memory || reply.statusCode !== 200 || method !== 'GET' || !Buffer.isBuffer(body)) return;

  const etag = String(reply.getHeader('etag'));
  const kept = Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    KEPT.has(name) || name.startsWith(FACT_PREFIX) ? [name, String(value)] : [],
  );
  const headersOf304 = ['etag', etag, ...kept];
  const ofBody = ['content-type', 'content-encoding'].flatMap((name) =>
    reply.hasHeader(name) ? [name, String(reply.getHeader(name))] : [],
  );
  const headers = [
    ...Object.entries(SECURITY_HEADERS).flat(),
    ...[...headersOf304, ...ofBody, 'content-length', String(body.length)],
  ];
  memory.remember(exchange.memory.key, exchange.memory.generation, { body, etag, headers, headersOf304 });
}

const KEPT = new Set(['vary', 'cache-control', 'link']);
