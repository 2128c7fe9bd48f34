import { createHash } from 'node:crypto';

/** A strong validator: the resource's version, where it has one, and what exactly is sent. */
export const entityTag = (body: Buffer, version = 0): string =>
  `"${String(version)}-${createHash('sha1').update(body).digest('base64url').slice(0, 16)}"`;

/** Whether If-None-Match names this tag; weak comparison (RFC 9110). */
export const isNoneMatch = (header: string | undefined, tag: string): boolean =>
  header?.split(',').some((sent) => sent.trim() === '*' || sent.trim().replace(/^W\//, '') === tag) ?? false;
