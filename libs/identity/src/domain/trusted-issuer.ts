import type { Role } from './roles.js';

/** Whose tokens are taken, for which workspace, and what of them tells the role. */
export interface TrustedIssuer {
  /** As the tokens say it in `iss`, to the letter. */
  readonly url: string;
  /** What it is called in the ids of those who come by it: short, and no other issuer's. */
  readonly label: string;
  /** For whom a token must be made: one of these is in its `aud`. */
  readonly audiences: readonly string[];
  /** What its tokens may be signed by; a token has no say in it. */
  readonly algorithms: readonly string[];
  /** Where its keys are; absent: where its discovery document says. */
  readonly jwksUri?: string;
  /** One workspace for all of its tokens, or the claim that names it. */
  readonly workspace: { readonly slug: string } | { readonly claim: string };
  readonly role: { readonly claim: string; readonly byValue: ReadonlyMap<string, Role> };
  /** The claim that tells what people know the holder by; absent: its subject is the name. */
  readonly nameClaim?: string;
}
