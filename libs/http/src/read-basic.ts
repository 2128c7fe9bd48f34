import type { Affordance } from '#libs/hypermedia';
import { Problem } from '#libs/problem-details';

/**
 * Feed readers and calendars can send a user name and a password, and no header of ours: where an operation is for them, a password
 * (RFC 7617) is taken for what others send as Bearer, and the name for nothing. Nowhere else: a browser keeps such a password, and sends
 * it along with whatever another page makes it ask for.
 */
export function presentedTo(affordance: Affordance | undefined, authorization: string): string {
  const [, encoded] = BASIC.exec(authorization) ?? [];
  if (encoded === undefined || !affordance?.declared.forReaders) return authorization;
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  return `Bearer ${pair.slice(pair.indexOf(':') + 1)}`;
}

/** They ask for a password once they are told that one is wanted. */
export function askingReaders(affordance: Affordance | undefined, why: unknown): unknown {
  if (!affordance?.declared.forReaders || !(why instanceof Problem) || why.code !== 'unauthenticated') return why;
  const { headers: { 'WWW-Authenticate': bearer, ...headers } = {}, ...extra } = why.extra;
  const challenges = [...(bearer === undefined ? [] : [bearer]), CHALLENGE].join(', ');
  return new Problem(why.code, why.detail, { ...extra, headers: { ...headers, 'WWW-Authenticate': challenges } });
}

const BASIC = /^basic +([\w+/-]+={0,2})$/i;
const CHALLENGE = 'Basic realm="plimsoll", charset="UTF-8"';
