import { abilityOf } from '#libs/access';
import { CSV, HAL, HAL_FORMS, JSON_TYPE, MERGE_PATCH, type Affordance } from '#libs/hypermedia';
import { type Narrowing, type Permission, pointerOf, type Principal } from '#libs/kernel';
import { CHALLENGE, InvalidParameters, Problem } from '#libs/problem-details';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import type { IncomingHttpHeaders } from 'node:http';

/** Knows who calls by what the Authorization header holds. A port: identity implements it. */
export abstract class Authenticator {
  /** Tells, each time it is asked, the principal of this header where it was found out lately and is known to be as it was. */
  abstract recogniser(authorization: string): () => Principal | undefined;
  /** The principal; `undefined` when the header names none, be it malformed, unknown or expired. Refuses by itself where more may be told. */
  abstract authenticate(authorization: string): Promise<Principal | undefined>;
  /** 401 for who shows nothing: it tells what lets in. */
  invitation(): Problem {
    return byKey();
  }
}

const byKey = (): Problem => unauthenticated('Send an API key: Authorization: Bearer plk_….');

/** 401 where a caller is needed and not known, 403 where it may not do this. */
export function admitCaller(
  { permissions, declared }: Affordance,
  principal: Principal | undefined,
  invitation = byKey,
): void {
  if (permissions.length === 0) return;
  if (!principal) throw invitation();
  const ability = abilityOf(principal);
  if (permissions.some((permission) => ability.can(permission))) return;
  throw new Problem(
    'forbidden-by-role',
    `"${declared.title}" needs the permission ${permissions.join(' or ')}, ${whyNot(permissions, principal)}.`,
  );
}

/** Another key of the role helps where the role has it; else another role does. */
function whyNot(permissions: readonly Permission[], { role, withheld }: Principal): string {
  const narrowing = permissions.map((permission) => withheld?.get(permission)).find((why) => why !== undefined);
  return narrowing ? NARROWED[narrowing] : `which the role ${role} does not have`;
}
const NARROWED: Readonly<Record<Narrowing, string>> = {
  'reading-only': 'and this key is for reading only',
  'one-site': 'which a key that works on one site alone does not have',
};

export const unauthenticated = (detail: string, headers = CHALLENGE): Problem =>
  new Problem('unauthenticated', detail, { headers });

/** The media type to answer in, by q-values; 406 when none of what is accepted can be had. */
export const negotiate = ({ declared: { answers, title } }: Affordance, headers: IncomingHttpHeaders): string =>
  chooseMedia(`"${title}"`, offeredBy(answers), headers);

/** The same among fewer media types than its affordance offers, for what a query asks of it. */
export function chooseMedia(what: string, offered: readonly string[], { accept = '*/*' }: IncomingHttpHeaders): string {
  const chosen = preferred(accept, offered);
  if (chosen === undefined)
    throw new Problem(
      'not-acceptable',
      `${what} is answered as ${offered.join(', ')}, and the request accepts ${accept}.`,
      { facts: { offered } },
    );
  return chosen;
}

/** Clients send few different headers, over and over: what was found out is kept for the most recent. */
function preferred(accept: string, offered: readonly string[]): string | undefined {
  const asked = `${accept} ${offered.join()}`;
  const known = PREFERRED.get(asked);
  if (known !== undefined) return known;

  const [chosen] = new Negotiator({ headers: { accept: accept.replace(PARAMETERS, '') } }).mediaTypes([...offered]);
  if (chosen !== undefined) PREFERRED.set(asked, chosen);
  return chosen;
}
/** Of a media range all but its weight: our types have no parameters to tell apart, and clients send charset. */
const PARAMETERS = /;(?!\s*q\s*=)[^;,]*/gi;
const PREFERRED = new LRUCache<string, string>({ max: 500 });

const offeredBy = (answers: Affordance['declared']['answers']): string[] => {
  if (answers.kind === 'other') return [...answers.mediaTypes];
  if (answers.kind === 'collection') return [HAL, JSON_TYPE, HAL_FORMS, CSV];
  if (answers.kind === 'nothing') return [HAL, JSON_TYPE, HAL_FORMS];
  const offered = [HAL, JSON_TYPE, HAL_FORMS, ...(answers.also ?? []).map(({ mediaType }) => mediaType)];
  // Of what is equally welcome the first is taken.
  return answers.byDefault === undefined ? offered : [...new Set([answers.byDefault, ...offered])];
};

/** 400 for parameters where none are declared. */
export function admitQuery(affordance: Affordance, sent: Readonly<Record<string, unknown>>): void {
  const { query } = affordance.declared;
  const names = Object.keys(sent).filter((name) => !Object.hasOwn(affordance.viewMembers, name));
  if (query || names.length === 0) return;
  throw new InvalidParameters(
    names.map((name) => ({ pointer: pointerOf(name), detail: `${name} is not known here.`, code: 'unknown-member' })),
  );
}

/** 415 for a body of a media type that the operation does not read, or for none where there must be one, naming those it reads. */
export function admitBody(affordance: Affordance, headers: IncomingHttpHeaders): void {
  const { method, form } = affordance.declared;
  const isBodiless = isEmpty(headers);
  if (!form || (isBodiless && affordance.needsNoBody)) return;
  const read = bodyTypesOf(affordance);
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    throw new Problem('unsupported-media-type', `Send the body as it is, not encoded as ${encoding}.`, {
      headers: { 'Accept-Encoding': 'identity' },
    });
  const sent = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (sent !== undefined && read.includes(sent)) return;
  const detail = isBodiless
    ? `There is no body: send one as ${read.join(' or ')}.`
    : `Send ${read.join(' or ')}${sent ? `, not ${sent}` : ''}.`;
  throw new Problem('unsupported-media-type', detail, {
    headers: { [method === 'PATCH' ? 'Accept-Patch' : 'Accept-Post']: read.join(', ') },
  });
}

/** The media types that it reads a body in; none where it takes no body. */
export const bodyTypesOf = ({ declared: { method, form, upload } }: Affordance): string[] =>
  form
    ? [
        ...(method === 'PATCH' ? [MERGE_PATCH] : [JSON_TYPE, HAL]),
        ...(upload ? [upload.mediaType, ...(upload.orAs ?? [])] : []),
      ]
    : [];

const isEmpty = ({ 'content-length': length = '0', 'transfer-encoding': encoding }: IncomingHttpHeaders): boolean =>
  encoding === undefined && Number(length) === 0;
