import { hash, randomBytes } from 'node:crypto';

/** What the secrets that are made here begin with, so that scanners for leaked secrets recognise them. */
const PREFIX = 'plk_';

/** A new secret: 256 random bits behind the prefix, and a checksum, by which a mistyped one is told without a look-up. */
export function newSecret(): string {
  const random = randomBytes(32).toString('base64url');
  return `${PREFIX}${random}${checksumOf(random)}`;
}

/** What is stored of a key. It has all its entropy from the start, so it needs no salt and no stretching. */
export const hashOf = (secret: string): Uint8Array<ArrayBuffer> => new Uint8Array(hash('sha256', secret, 'buffer'));

/** Whether it looks like one that was made here and cannot be: a letter of it is wrong. */
export function isMistyped(secret: string): boolean {
  const [, random = '', checksum] = MADE_HERE.exec(secret) ?? [];
  return checksum !== undefined && checksum !== checksumOf(random);
}

const MADE_HERE = /^plk_([\w-]{43})([\w-]{6})$/;
const checksumOf = (random: string): string => hash('sha256', random, 'base64url').slice(0, 6);
