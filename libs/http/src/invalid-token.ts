import { Problem } from '#libs/problem-details';

/** 401 for what was shown and lets nobody in (RFC 6750, 3.1). `why`: one ASCII sentence without quotes. */
export const invalidToken = (why: string): Problem =>
  new Problem('unauthenticated', why, {
    headers: { 'WWW-Authenticate': `Bearer realm="plimsoll", error="invalid_token", error_description="${why}"` },
  });
