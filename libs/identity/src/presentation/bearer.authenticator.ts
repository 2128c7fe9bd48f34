import { Injectable } from '@nestjs/common';
import { Authenticator } from '#libs/http';
import type { Principal } from '#libs/kernel';
import { Callers } from '../application/callers.js';

/** `Authorization: Bearer …` with an API key (RFC 6750). */
@Injectable()
export class BearerAuthenticator extends Authenticator {
  constructor(private readonly callers: Callers) {
    super();
  }

  recogniser(authorization: string): () => Principal | undefined {
    const secret = secretIn(authorization);
    return secret === undefined ? nobody : this.callers.recogniser(secret);
  }

  async authenticate(authorization: string): Promise<Principal | undefined> {
    const secret = secretIn(authorization);
    return secret === undefined ? undefined : this.callers.presenting(secret);
  }
}

const nobody = () => undefined;

/** A secret is visible characters; what is longer than any key of ours is not looked up. */
const secretIn = (authorization: string): string | undefined =>
  /^bearer ([\x21-\x7e]{32,512})$/i.exec(authorization)?.[1];
