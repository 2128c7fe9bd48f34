import { Unavailable } from '#libs/kernel';
import type { Claims } from '../domain/token-holder.js';
import type { TrustedIssuer } from '../domain/trusted-issuer.js';

/** A token whose issuer, signature, audience and times were found right. */
export interface ReadToken {
  readonly issuer: TrustedIssuer;
  readonly claims: Claims;
  /** Milliseconds since 1970; from then on it lets nobody in. */
  readonly endsAt: number;
}

/** Reads the tokens of the issuers that are trusted. */
export abstract class TokenReader {
  /** Refuses with TokenRefused what lets nobody in, and with IssuerAway what cannot be told just now. */
  abstract read(token: string): Promise<ReadToken>;
}

/** The token lets nobody in. The message is told to whoever sent it: a sentence without quotes, and without anything of the token. */
export class TokenRefused extends Error {}

export class IssuerAway extends Unavailable {
  readonly told = 'The keys that the token would be checked by cannot be had from its issuer.';
}
