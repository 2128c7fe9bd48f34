import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FACT_PREFIX, type Affordance } from '#libs/hypermedia';
import type { Principal } from '#libs/kernel';
import type { Answer, AnswerMemory, Place } from './answer-memory.js';
import { codingFor } from './content-coding.js';
import { SECURITY_HEADERS } from './security-headers.js';

/** What an answer is remembered for: as long as nothing changes in the workspace, or in a part of it, or in the catalogue. */
export type Scope = NonNullable<Affordance['declared']['remembered']>;

/** Where the answer to a request that begins now may be kept. */
export function placeOf(
  scope: Scope,
  principal: Principal,
  headers: IncomingHttpHeaders,
  url: string,
  memory: AnswerMemory,
): Place {
  const workspaceId = scope === 'catalogue' ? CATALOGUE : principal.workspaceId;
  const member = scope === 'member' ? memberAt(url) : undefined;
  return memory.placeAt(`${workspaceId} ${askedBy(principal, headers, url)}`, workspaceId, member);
}

/** What was answered before to the same question, in the workspace of its caller or of the catalogue alone. */
export function recalled(
  principal: Principal,
  headers: IncomingHttpHeaders,
  url: string,
  memory: AnswerMemory,
): Answer | undefined {
  const asked = askedBy(principal, headers, url);
  return memory.recall(`${principal.workspaceId} ${asked}`) ?? memory.recall(`${CATALOGUE} ${asked}`);
}

/** In place of a workspace: the same in all of them. */
const CATALOGUE = '';

/** All that an answer depends on beside what is stored. */
function askedBy(
  { role, isReadOnly, siteId = '' }: Principal,
  { accept = '', 'accept-encoding': acceptEncoding }: IncomingHttpHeaders,
  url: string,
): string {
  const coding = codingFor(acceptEncoding) ?? '';
  return `${role}${isReadOnly ? ', reading' : ''} ${siteId} ${coding} ${accept} ${url}`;
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
  memory.remember(exchange.memory, { route, body, etag, headers, headersOf304 });
}

/** What belongs to a 304 beside its tag: who has the rest of the answer has its other headers too (RFC 9110, 15.4.5). */
const OF_304 = new Set(['vary', 'cache-control', 'deprecation', 'sunset']);

/** What is told of a representation, and so not told again with a 304. */
export const describesBody = (name: string): boolean => OF_BODY.has(name) || name.startsWith(FACT_PREFIX);
const OF_BODY = new Set(['content-type', 'content-encoding', 'link']);
