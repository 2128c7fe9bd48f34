import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FACT_PREFIX, type Affordance } from '#libs/hypermedia';
import type { Principal } from '#libs/kernel';
import type { AnswerMemory } from './answer-memory.js';
import { codingFor } from './content-coding.js';
import { SECURITY_HEADERS } from './security-headers.js';

/** What an answer is remembered for: as long as nothing changes in the workspace, or in a part of it, or in the catalogue. */
export type Scope = NonNullable<Affordance['declared']['remembered']>;

/** Under which an answer is found again, for as long as nothing it was made from has changed. */
export function placeOf(
  scope: Scope,
  principal: Principal,
  { accept = '', 'accept-encoding': acceptEncoding }: IncomingHttpHeaders,
  url: string,
  memory: AnswerMemory,
) {
  const workspace = scope === 'catalogue' ? '' : principal.workspaceId;
  const member = scope === 'member' ? memberAt(url) : undefined;
  const coding = codingFor(acceptEncoding) ?? '';
  const { role, isReadOnly, siteId = '' } = principal;
  const allowed = `${role}${isReadOnly ? ', reading' : ''} ${siteId}`;
  return {
    key: `${workspace} ${allowed} ${coding} ${accept} ${url}`,
    generation: memory.generationOf(workspace, member),
  };
}

/** The id of the member of a collection that an address leads to, or through; none where it is written otherwise than in links. */
const memberAt = (url: string): string | undefined => MEMBER.exec(url)?.[1];
const MEMBER = /^\/api\/v\d+\/[a-z-]+\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?![^/?])/;

/** Keeps the answer that goes out, where its request noted a place for it. */
export function remember(
  { exchange, method }: FastifyRequest,
  reply: FastifyReply,
  body: unknown,
  memory: AnswerMemory,
): void {
  if (!exchange.memory || reply.statusCode !== 200 || method !== 'GET' || !Buffer.isBuffer(body)) return;

  const etag = String(reply.getHeader('etag'));
  const those = (isMeant: (name: string) => boolean): string[] =>
    Object.entries(reply.getHeaders()).flatMap(([name, value]) => (isMeant(name) ? [name, String(value)] : []));
  const headersOf304 = [
    ...Object.entries(SECURITY_HEADERS).flat(),
    ...['etag', etag, ...those((name) => OF_304.has(name))],
  ];
  const headers = [...headersOf304, ...those(describesBody), 'content-length', String(body.length)];
  const { route } = exchange;
  memory.remember(exchange.memory.key, exchange.memory.generation, { route, body, etag, headers, headersOf304 });
}

/** What belongs to a 304 beside its tag: who has the rest of the answer has its other headers too (RFC 9110, 15.4.5). */
const OF_304 = new Set(['vary', 'cache-control', 'deprecation', 'sunset']);

/** What is told of a representation, and so not told again with a 304. */
export const describesBody = (name: string): boolean => OF_BODY.has(name) || name.startsWith(FACT_PREFIX);
const OF_BODY = new Set(['content-type', 'content-encoding', 'link']);
