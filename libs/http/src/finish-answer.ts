import { codedTag, isNoneMatch } from '#libs/hypermedia';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { AnswerMemory } from './answer-memory.js';
import { describesBody, remember } from './answer-place.js';
import { codingFor, encode, isWorthCoding } from './content-coding.js';

/** Settles the status, packs the body, remembers what may be sent again, and answers 304 to who has it. */
export async function finishAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  memory: AnswerMemory,
): Promise<unknown> {
  const { exchange, headers, method } = request;
  if (reply.hasHeader('access-control-allow-origin')) vary(reply, 'Origin');
  if (exchange.status !== undefined) reply.code(exchange.status);
  const isPacked = Buffer.isBuffer(payload) && reply.statusCode < 300;
  const body = isPacked ? await packed(payload, request, reply) : payload;
  if ((method !== 'GET' && method !== 'HEAD') || reply.statusCode !== 200) return body;

  remember(request, reply, body, memory);
  const tag = reply.getHeader('etag');
  if (typeof tag !== 'string' || !isNoneMatch(headers['if-none-match'], tag)) return body;

  reply.code(304);
  for (const name of Object.keys(reply.getHeaders())) if (describesBody(name)) reply.removeHeader(name);
  reply.removeHeader('content-length');
  // Of a HEAD Fastify tells how long the body would be, unless it is a stream, and trips over none.
  return method === 'HEAD' ? Readable.from([]) : null;
}

/** Whoever has the answer from a cache must know that others may get another one. */
function vary(reply: FastifyReply, header: string): void {
  const told = [reply.getHeader('vary') ?? []].flat().join(', ');
  if (!told.includes(header)) reply.header('vary', told ? `${told}, ${header}` : header);
}

/** As small as the client takes it. */
async function packed(body: Buffer, { headers }: FastifyRequest, reply: FastifyReply): Promise<Buffer> {
  if (!isWorthCoding(body)) return body;
  vary(reply, 'Accept-Encoding');
  const coding = codingFor(headers['accept-encoding']);
  if (!coding) return body;

  const tag = reply.getHeader('etag');
  if (typeof tag === 'string') reply.header('etag', codedTag(tag, coding));
  reply.header('content-encoding', coding).removeHeader('content-length');
  return encode(body, coding);
}
