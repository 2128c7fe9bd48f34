import { type ReadToken, TokenReader } from '../application/token-reader.js';
import type { TrustedIssuer } from '../domain/trusted-issuer.js';

/** Takes the text of a token for its subject: a contributor of the shop, unless it was told otherwise. */
export class HandedTokens extends TokenReader {
  readonly saying = new Map<string, object>();
  /** Seconds that a token is good for. */
  lasting = 300;
  private readonly handed: string[] = [];

  /** The tokens that were read, in turn. */
  get seen(): readonly string[] {
    return this.handed;
  }

  read(token: string): Promise<ReadToken> {
    this.handed.push(token);
    const claims = { sub: token, workspace: 'shop', roles: ['contributor'], ...this.saying.get(token) };
    return Promise.resolve({ issuer: ISSUER, claims, endsAt: Date.now() + this.lasting * 1000 });
  }
}

const ISSUER: TrustedIssuer = {
  ...{ url: 'https://sso.example', label: 'sso', audiences: ['plimsoll'], algorithms: ['RS256'] },
  workspace: { claim: 'workspace' },
  role: { claim: 'roles', byValue: new Map([['contributor', 'contributor']]) },
};
