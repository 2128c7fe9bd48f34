import { Problem } from '#libs/problem-details';
import type { FastifyRequest } from 'fastify';

/** 401 for what was shown and lets nobody in (RFC 6750, 3.1). `why`: one ASCII sentence without quotes. */
export const invalidToken = (why: string): Problem =>
  new Problem('unauthenticated', why, {
    headers: { 'WWW-Authenticate': `Bearer realm="plimsoll", error="invalid_token", error_description="${why}"` },
  });

/** 401 for a key that nobody has. */
export const unknownKey = ({ exchange, headers, url }: FastifyRequest): Problem | undefined =>
  !exchange.principal && headers.authorization !== undefined && url.startsWith('/api')
    ? invalidToken('The API key is not known here.')
    : undefined;
