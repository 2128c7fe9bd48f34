import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

/**
 * Values of one tenant in a store that others write to as well. Each is signed together with its tenant and its name, by a secret that the store
 * does not know: what somebody else wrote there, what is broken, and what was stored under the same key by another name is taken for nothing.
 */
export class Envelope {
  constructor(private readonly secret: Uint8Array) {}

  /**
   * Where a value is stored: all tenants together have a fixed number of places, and what comes to one takes the place of what was there, so
   * that no more room is ever taken than the places have, whoever asks whatever.
   */
  static placeOf(tenant: string, name: string): string {
    const digest = createHash('sha256')
      .update(JSON.stringify([tenant, name]))
      .digest();
    return `plimsoll:results:${String(digest.readUInt32BE() % PLACES)}`;
  }

  seal(tenant: string, name: string, payload: Uint8Array): Uint8Array {
    return Buffer.concat([this.#sign(tenant, name, payload), payload]);
  }

  /** The payload, where it is what this tenant stored by this name. */
  open(tenant: string, name: string, sealed: Uint8Array): Uint8Array | undefined {
    if (sealed.length <= SIGNATURE) return undefined;
    const payload = sealed.subarray(SIGNATURE);
    const isTheirs = timingSafeEqual(sealed.subarray(0, SIGNATURE), this.#sign(tenant, name, payload));
    return isTheirs ? payload : undefined;
  }

  #sign(tenant: string, name: string, payload: Uint8Array): Uint8Array {
    return createHmac('sha256', this.secret)
      .update(JSON.stringify([tenant, name]))
      .update('\0')
      .update(payload)
      .digest();
  }
}

/** Plain data, with typed arrays and maps. */
export const encode = (value: unknown): Uint8Array => serialize(value);
export const decode = (payload: Uint8Array): unknown => deserialize(payload);

/** Of an HMAC of SHA-256, in bytes. */
const SIGNATURE = 32;
/** Each with half a megabyte at most: 512 MB where all hold the largest there are, 64 MB with 64 KB each. */
const PLACES = 1024;
