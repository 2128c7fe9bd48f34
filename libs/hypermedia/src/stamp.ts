import { hash } from 'node:crypto';

/** What the tags of a resource have in common, in whatever media type and to whomever: its version, and that it is this one. */
export interface Stamp {
  /** Grows with every change. */
  readonly version: number;
  /** Of its address and the instant of its creation: an address can be used again once its resource is gone. */
  readonly mark: string;
}

export const stampOf = (version: number, address: string, createdAt: string): Stamp => ({
  version,
  mark: hash('sha1', `${address} ${createdAt}`, 'base64url').replaceAll(/[-_]/g, '').slice(0, 8),
});
