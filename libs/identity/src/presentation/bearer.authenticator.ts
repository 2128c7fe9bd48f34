import { Injectable } from '@nestjs/common';
import { Authenticator, invalidToken, unauthenticated } from '#libs/http';
import type { Principal } from '#libs/kernel';
import type { Problem } from '#libs/problem-details';
import { Callers } from '../application/callers.js';
import { TokenRefused } from '../application/token-reader.js';

/** `Authorization: Bearer …` with an API key or a token (RFC 6750). */
@Injectable()
export class BearerAuthenticator extends Authenticator {
  constructor(private readonly callers: Callers) {
    super();
  }

  override invitation(): Problem {
    return this.callers.takesTokens ? unauthenticated(EITHER_WAY, CHALLENGES) : super.invitation();
  }

  recogniser(authorization: string): () => Principal | undefined {
    const secret = secretIn(authorization);
    return secret === undefined ? nobody : this.callers.recogniser(secret);
  }

  async authenticate(authorization: string): Promise<Principal | undefined> {
    if (!/^bearer\b/i.test(authorization))
      throw unauthenticated('Only Bearer is read of the Authorization header. Send Authorization: Bearer plk_….');
    const secret = secretIn(authorization);
    if (secret === undefined) return undefined;
    return this.callers.presenting(secret).catch((error: unknown) => {
      throw error instanceof TokenRefused ? invalidToken(error.message) : error;
    });
  }
}

const EITHER_WAY =
  'Send an API key (Authorization: Bearer plk_…) or a token of an OpenID Connect issuer that is trusted here (Authorization: Bearer eyJ…).';
const CHALLENGES = {
  'WWW-Authenticate': 'Bearer realm="plimsoll API key", Bearer realm="plimsoll OpenID Connect token"',
};

const nobody = () => undefined;

/** A secret is visible characters, and no short word. */
const secretIn = (authorization: string): string | undefined => /^bearer ([\x21-\x7e]{32,})$/i.exec(authorization)?.[1];
