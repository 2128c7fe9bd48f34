import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose';
import { IssuerAway, type ReadToken, TokenReader, TokenRefused } from '../application/token-reader.js';
import type { TrustedIssuer } from '../domain/trusted-issuer.js';
import { IssuerKeys, PATIENCE, type Patience } from './issuer-keys.js';

/**
 * Checks tokens as RFC 7519 and RFC 8725 say. Of a token's header only `alg`, `kid`, `typ` and `crit` are looked at: keys come from
 * where the configuration says, and never from where a token points.
 */
export class JoseTokenReader extends TokenReader {
  private readonly issuers: ReadonlyMap<unknown, { readonly issuer: TrustedIssuer; readonly keys: IssuerKeys }>;

  constructor(issuers: readonly TrustedIssuer[], patience: Patience = PATIENCE) {
    super();
    this.issuers = new Map(
      issuers.map((issuer) => [issuer.url, { issuer, keys: new IssuerKeys(issuer, patience) }] as const),
    );
  }

  async read(token: string): Promise<ReadToken> {
    if (token.length > LONGEST) throw new TokenRefused('The token is longer than 8192 characters.');
    const { issuer, keys } = this.trusted(token);
    const options = {
      ...{ issuer: issuer.url, audience: [...issuer.audiences], algorithms: [...issuer.algorithms] },
      ...{ requiredClaims: ['exp', 'sub'], clockTolerance: TOLERANCE },
    };
    const { payload } = await jwtVerify(token, keys.find, options).catch((error: unknown) => {
      throw error instanceof IssuerAway ? error : new TokenRefused(reasonOf(error));
    });
    return { issuer, claims: { ...payload, sub: subjectIn(payload) }, endsAt: Number(payload.exp) * 1000 };
  }

  /** Whom the token says it is from, where that is somebody whom it may be from; nothing is believed of it yet. */
  private trusted(token: string) {
    const { header, claims } = unverified(token);
    if ('crit' in header) throw new TokenRefused('The token demands what is not known here: it has a crit header.');
    if (!isAccessOrIdToken(header.typ)) throw new TokenRefused('The token is of a type that lets nobody in.');
    const found = this.issuers.get(claims.iss);
    if (!found) throw new TokenRefused('The issuer of the token is not trusted here.');
    return found;
  }
}

function unverified(token: string) {
  try {
    return { header: decodeProtectedHeader(token), claims: decodeJwt(token) };
  } catch {
    throw new TokenRefused(MALFORMED);
  }
}

/** A subject is of at most 255 ASCII characters (OpenID Connect Core 1.0, 2); it goes into records and logs as it is. */
function subjectIn({ sub, iat }: JWTPayload): string {
  if (iat !== undefined && iat > Date.now() / 1000 + TOLERANCE)
    throw new TokenRefused('The token was issued in the future.');
  if (typeof sub !== 'string' || !/^[\x20-\x7e]{1,255}$/.test(sub))
    throw new TokenRefused('The subject of the token is not 1 to 255 visible ASCII characters.');
  return sub;
}

/** Other types, such as those of logouts and of proofs, are signed by the same keys and mean something else (RFC 8725, 3.11). */
const isAccessOrIdToken = (typ: unknown): boolean =>
  typ === undefined || (typeof typ === 'string' && /^(application\/)?(at\+)?jwt$/i.test(typ));

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired.';
  if (error instanceof errors.JWTClaimValidationFailed) return reasonOfClaim(error);
  return REASONS.find(([kind]) => error instanceof kind)?.[1] ?? 'The token cannot be checked by its key.';
}

function reasonOfClaim({ claim, reason }: errors.JWTClaimValidationFailed): string {
  if (reason === 'missing') return `The token lacks the claim ${claim}.`;
  if (claim === 'aud') return 'The token is made for another audience.';
  if (claim === 'nbf' && reason === 'check_failed') return 'The token is not valid yet.';
  return `The claim ${claim} of the token is not valid.`;
}

const MALFORMED = 'The token is not well formed.';
const REASONS = [
  [errors.JOSEAlgNotAllowed, 'The token is signed by an algorithm that is not taken from its issuer.'],
  [errors.JWKSNoMatchingKey, 'The token is signed by a key that its issuer does not show.'],
  [errors.JWKSMultipleMatchingKeys, 'The token does not say which of the keys of its issuer it is signed by.'],
  [errors.JWSSignatureVerificationFailed, 'The signature of the token is wrong.'],
  [errors.JWSInvalid, MALFORMED],
  [errors.JWTInvalid, MALFORMED],
] as const;

/** Characters: all headers together may have 16 KB. */
const LONGEST = 8_192;

/** Seconds that the clocks of two machines may differ by. */
const TOLERANCE = 30;
