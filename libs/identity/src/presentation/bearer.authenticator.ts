import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Authenticator } from '#libs/http';
import type { Principal } from '#libs/kernel';
import { GetCaller } from '../application/queries/get-caller.js';

/** `Authorization: Bearer …` with an API key (RFC 6750). */
@Injectable()
export class BearerAuthenticator extends Authenticator {
  constructor(private readonly queries: QueryBus) {
    super();
  }

  async authenticate(authorization: string): Promise<Principal | undefined> {
    const [, secret] = BEARER.exec(authorization) ?? [];
    return secret === undefined ? undefined : this.queries.execute(new GetCaller(secret));
  }
}

/** A secret is visible characters; what is longer than any key of ours is not looked up. */
const BEARER = /^bearer ([\x21-\x7e]{32,512})$/i;
