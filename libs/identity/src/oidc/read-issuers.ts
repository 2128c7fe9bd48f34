import { createHash } from 'node:crypto';
import { type Role, ROLES } from '../domain/roles.js';
import type { TrustedIssuer } from '../domain/trusted-issuer.js';
import { isSlug } from '../domain/workspace.js';
import { Setting } from './setting.js';
import { isSafeUrl } from './safe-url.js';

/** The issuers that a JSON text describes, or what is wrong with it: a line for each fault, without any value of it. */
export function readIssuers(text: string): { readonly issuers: readonly TrustedIssuer[]; readonly faults: string[] } {
  const faults: string[] = [];
  const listed = parsed(text);
  if (!Array.isArray(listed)) return { issuers: [], faults: ['must be a JSON array of issuers.'] };

  const issuers = listed.map((each: unknown, index) => issuerIn(new Setting(each, `[${String(index)}]`, faults)));
  issuers.forEach(({ url }, index) => {
    if (url !== '' && issuers.findIndex((other) => other.url === url) < index)
      faults.push(`[${String(index)}].issuer is that of another one before it.`);
  });
  return { issuers, faults };
}

function issuerIn(setting: Setting): TrustedIssuer {
  setting.has('issuer', 'audience', 'algorithms', 'jwksUri', 'workspace', 'claims');
  const url = setting.text('issuer', WITHOUT_QUERY, isIssuer) ?? setting.missing('issuer', '');
  const claims = setting.object('claims');
  claims.has('workspace', 'role', 'roles', 'name');
  const jwksUri = setting.text('jwksUri', AN_ADDRESS, isSafeUrl);
  const nameClaim = claims.text('name', A_CLAIM);
  return {
    ...{ url, label: labelOf(url) },
    audiences:
      setting.texts('audience', 'must be one text or a list of some, of which a token names one') ??
      setting.missing('audience', []),
    algorithms:
      setting.texts('algorithms', `must be some of ${[...ALGORITHMS].join(', ')}`, (name) => ALGORITHMS.has(name)) ??
      USUAL,
    ...(jwksUri !== undefined && { jwksUri }),
    workspace: workspaceIn(setting, claims),
    role: { claim: claims.text('role', A_CLAIM) ?? claims.missing('role', ''), byValue: rolesIn(claims) },
    ...(nameClaim !== undefined && { nameClaim }),
  };
}

function workspaceIn(setting: Setting, claims: Setting): TrustedIssuer['workspace'] {
  const slug = setting.text('workspace', 'must be the name of a workspace, as on the command line', isSlug);
  const claim = claims.text('workspace', A_CLAIM);
  if (setting.isGiven('workspace') === claims.isGiven('workspace'))
    setting.fault('needs either workspace, one for all of its tokens, or claims.workspace, the claim that names it');
  return slug === undefined ? { claim: claim ?? '' } : { slug };
}

/** Without a table the claim holds the roles by their own names. */
function rolesIn(claims: Setting): ReadonlyMap<string, Role> {
  if (!claims.isGiven('roles')) return new Map(ROLES.map((role) => [role, role]));
  const roles = claims.object('roles');
  const isRole = (name: string) => (ROLES as readonly string[]).includes(name);
  return new Map(
    roles.names.map((value) => [value, roles.text(value, `must be one of ${ROLES.join(', ')}`, isRole) as Role]),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Tells issuers apart that are on one host, as realms and tenants are. */
function labelOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname.slice(0, 60) : '';
  return `${host}~${createHash('sha256').update(url).digest('hex').slice(0, 8)}`;
}

const isIssuer = (text: string): boolean => isSafeUrl(text) && !/[?#\s]/.test(text);

const AN_ADDRESS = 'must be an https address (http on this machine alone), without a user';
const WITHOUT_QUERY = `${AN_ADDRESS} or a query`;
const A_CLAIM = 'must be the name of a claim, or a path to it: realm_access.roles';

/** Those that a public key checks. With a shared secret whoever checks could sign too, and `none` is no signature. */
const ALGORITHMS = new Set([
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
]);
const USUAL = ['RS256', 'ES256'];
