import type { TrustedIssuer } from '../domain/trusted-issuer.js';

/** Whose tokens let somebody in: nobody's, where it is not told. */
export class TrustedIssuers {
  constructor(readonly all: readonly TrustedIssuer[] = []) {}
}
