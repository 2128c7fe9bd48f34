import type { FastifyReply, FastifyRequest } from 'fastify';

/** The answer to a write, before it goes out. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty where there is none. */
  readonly body: Uint8Array;
}

/** Takes what is to be answered off the reply, so that nothing of it is left there should the write fail after all. */
export function takeAnswer(body: unknown, status: number, { exchange }: FastifyRequest, reply: FastifyReply): Answered {
  const headers: Record<string, string> = {};
  for (const name of OF_ANSWERS) {
    const value = reply.getHeader(name);
    if (value === undefined) continue;
    headers[name] = String(value);
    reply.removeHeader(name);
  }
  const answered = { status: exchange.status ?? status, headers, body: Buffer.isBuffer(body) ? body : NOTHING };
  exchange.status = undefined;
  return answered;
}

/** Puts it back; answers the body. */
export function giveAnswer(answered: Answered, { exchange }: FastifyRequest, reply: FastifyReply): Buffer | undefined {
  const { status, headers, body } = answered;
  exchange.status = status;
  reply.headers(headers);
  return body.length > 0 ? Buffer.from(body.buffer, body.byteOffset, body.length) : undefined;
}

const OF_ANSWERS = ['location', 'etag', 'content-type', 'link', 'vary', 'cache-control'];
const NOTHING = new Uint8Array(0);
