import { NotAMember } from './identity.errors.js';
import { type Role, ROLES } from './roles.js';
import type { TrustedIssuer } from './trusted-issuer.js';
import { isSlug } from './workspace.js';

/** What a token says, by names of claims; of them only the subject was looked at. */
export interface Claims {
  readonly sub: string;
  readonly [claim: string]: unknown;
}

/** Who holds a token, as far as the token can tell: whether there is the workspace is another question. */
export interface TokenHolder {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly slug: string;
}

/** Reads the claims as the issuer's mapping says; refuses with NotAMember what gives no workspace or no role. */
export function holderOf(issuer: TrustedIssuer, claims: Claims): TokenHolder {
  const { workspace, role, nameClaim, label } = issuer;
  const slug = 'slug' in workspace ? workspace.slug : claimAt(claims, workspace.claim);
  const roles = listed(claimAt(claims, role.claim)).map((value) => role.byValue.get(value));
  const highest = ROLES.findLast((known) => roles.includes(known));
  if (typeof slug !== 'string' || !isSlug(slug) || !highest) throw new NotAMember();

  const name = nameClaim === undefined ? undefined : claimAt(claims, nameClaim);
  return { id: `oidc:${label}:${claims.sub}`, name: nameIn(name) ?? claims.sub, role: highest, slug };
}

/** A claim of that very name, such as Auth0's `https://shop.example/roles`; else the steps of a path, such as `realm_access.roles`. */
function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path.split('.').reduce<unknown>((value, step) => (hasOwn(value, step) ? value[step] : undefined), claims);
}

const hasOwn = (value: unknown, name: string): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name);

const listed = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');

/** For records that people read: of one line, and no longer than a key's name. */
function nameIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const name = value.replace(UNPRINTED, ' ').trim().slice(0, LONGEST_NAME).toWellFormed();
  return name === '' ? undefined : name;
}

/** Control characters, and what turns the direction of writing or is not seen at all. */
const UNPRINTED = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;
const LONGEST_NAME = 200;
