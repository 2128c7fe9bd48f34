import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Closes what only the caller who has it already may read again: answers that hold a secret are kept so, and the key is in
 * nobody's hands but the caller's. AES-256-GCM, by a key derived from what the caller authenticates with (RFC 5869).
 */
export class Seal {
  private readonly secret: string;

  /** `authorization`: the header, whose scheme may be written in any case. */
  constructor(authorization: string) {
    this.secret = authorization.replace(/^\S+\s+/, '');
  }

  close(plain: Uint8Array): Uint8Array<ArrayBuffer> {
    const [salt, nonce] = [randomBytes(SALT), randomBytes(NONCE)];
    const cipher = createCipheriv('aes-256-gcm', this.keyFor(salt), nonce);
    return new Uint8Array(Buffer.concat([salt, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
  }

  /** Nothing where it was closed by another caller. */
  open(sealed: Uint8Array): Buffer | undefined {
    const [start, end] = [SALT + NONCE, sealed.length - TAG];
    const key = this.keyFor(sealed.subarray(0, SALT));
    const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(SALT, start));
    cipher.setAuthTag(sealed.subarray(end));
    try {
      return Buffer.concat([cipher.update(sealed.subarray(start, end)), cipher.final()]);
    } catch {
      return undefined;
    }
  }

  private keyFor(salt: Uint8Array): Uint8Array {
    return new Uint8Array(hkdfSync('sha256', this.secret, salt, 'plimsoll kept answer', 32));
  }
}

/** Bytes. */
const SALT = 16;
const NONCE = 12;
const TAG = 16;
