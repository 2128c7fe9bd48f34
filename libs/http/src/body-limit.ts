import { HttpException } from '@nestjs/common';
import { Problem } from '#libs/problem-details';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What Fastify says of a body of more bytes than its parser takes, as Nest hands it on. */
export const isOverLimit = (error: unknown): boolean => error instanceof HttpException && error.getStatus() === 413;

/**
 * The refusal of such a body. One that is not very much too large is read to its end all the same: many clients listen only when
 * they have sent all, and would be told that nobody is there.
 */
export function overLimit(limit: number, { headers }: FastifyRequest, reply: FastifyReply): Problem {
  if (Number(headers['content-length']) <= MOST_READ) reply.removeHeader('connection');
  return new Problem(
    'too-large',
    `A body of JSON may hold ${(limit / 1024 ** 2).toLocaleString('en')} MB. Send it in parts, leave out what is not read, such as the sources in a report, or send a file where one is taken.`,
    { facts: { limit } },
  );
}

/** Bytes. */
const MOST_READ = 100 * 1024 * 1024;
