import { hash } from 'node:crypto';
import type { Stamp } from './stamp.js';

/** A strong validator: which version of which resource it is, where that can be changed, and what exactly is sent. */
export const entityTag = (body: Buffer | string, stamp?: Stamp): string =>
  `"${stamp ? `${String(stamp.version)}.${stamp.mark}` : '0'}-${hash('sha1', body, 'base64url').slice(0, 16)}"`;

/** The same for other bytes that say the same: a strong tag is of these very bytes. */
export const codedTag = (tag: string, coding: string): string => tag.replace(/"$/, `-${coding}"`);

/** Whether If-None-Match names this tag; weak comparison (RFC 9110), for whoever has it in another coding has it too. */
export const isNoneMatch = (header: string | undefined, tag: string): boolean => {
  const wanted = uncoded(tag);
  return header?.split(',').some((sent) => sent.trim() === '*' || uncoded(sent.trim()) === wanted) ?? false;
};

/** The tag of what is sent, whatever coding this one is of. */
export const uncoded = (tag: string): string => tag.replace(/^W\//, '').replace(/-(?:br|gzip)"$/, '"');
