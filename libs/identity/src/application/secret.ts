import { hash, randomBytes } from 'node:crypto';

/** A new key: 256 random bits behind a prefix that secret scanners recognise. */
export const newSecret = (): string => `plk_${randomBytes(32).toString('base64url')}`;

/** What is stored of a key. It has all its entropy from the start, so it needs no salt and no stretching. */
export const hashOf = (secret: string): Uint8Array<ArrayBuffer> => new Uint8Array(hash('sha256', secret, 'buffer'));
