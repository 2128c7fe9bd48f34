import { Problem } from '#libs/problem-details';
import type { FastifyRequest } from 'fastify';

/** 401 for what was shown and lets nobody in (RFC 6750, 3.1). `why`: one ASCII sentence without quotes. */
export const invalidToken = (why: string): Problem => new Problem('unauthenticated', why, challenging(why));

/** 401 for a key that nobody has. */
export class UnknownKey extends Problem {
  constructor() {
    super('unauthenticated', UNKNOWN, challenging(UNKNOWN));
  }
}
const UNKNOWN = 'The API key is not known here.';

const challenging = (why: string) => ({
  headers: { 'WWW-Authenticate': `Bearer realm="plimsoll", error="invalid_token", error_description="${why}"` },
});

/** What a request is refused with whose header names nobody. */
export const unknownKey = ({ exchange, headers }: FastifyRequest): UnknownKey | undefined =>
  !exchange.principal && headers.authorization !== undefined ? new UnknownKey() : undefined;
