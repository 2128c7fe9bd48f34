import type { Affordance } from '#libs/hypermedia';
import { Problem } from '#libs/problem-details';
import type { IncomingHttpHeaders } from 'node:http';
import type { Answered } from './answered.js';

/** How a caller would like its request to be handled (RFC 7240). */
export interface Preferences {
  readonly handling?: 'strict' | 'lenient';
  readonly return?: 'minimal' | 'representation';
  /** A dry run: everything is checked, nothing is stored. */
  readonly isDryRun: boolean;
  /** To be answered before it is done, where that can be. */
  readonly isAsync: boolean;
}

/**
 * What the Prefer header asks for. What is not known here is passed over, as the RFC wants it, or refused with 400 under
 * handling=strict; of two values of one preference the first counts.
 */
export function readPreferences({ prefer }: IncomingHttpHeaders): Preferences | undefined {
  if (prefer === undefined) return undefined;

  const asked = new Map<string, string>();
  for (const [name, value] of itemsOf([prefer].flat().join(', '))) if (!asked.has(name)) asked.set(name, value);
  if (asked.get('handling') === 'strict') refuseUnknown(asked);
  const valueOf = <Name extends keyof typeof KNOWN>(name: Name) =>
    KNOWN[name].find((value) => value === asked.get(name)) as (typeof KNOWN)[Name][number] | undefined;
  return {
    ...{ handling: valueOf('handling'), return: valueOf('return') },
    isDryRun: valueOf('validate-only') !== undefined,
    isAsync: valueOf('respond-async') !== undefined,
  };
}

/** The answer as it is preferred, and which of the preferences that were. `isWhole`: its body says how each of its parts went. */
export function asPreferred(
  answered: Answered,
  { handling, isDryRun, isAsync, return: wanted }: Preferences,
  isWhole: boolean,
): Answered {
  const isMinimal = wanted === 'minimal';
  const isWanted = isMinimal || (wanted === 'representation' && answered.body.length > 0);
  const isDeferred = isAsync && answered.status === DEFERRED;
  const applied = [
    ...[handling && `handling=${handling}`, isDryRun && 'validate-only'],
    ...[isDeferred && 'respond-async', isWanted && `return=${wanted}`],
  ];
  const asTold = isDryRun ? undone(answered) : answered;
  const { status, headers, body } = isMinimal && !isWhole && answered.body.length > 0 ? bare(asTold) : asTold;
  const told = applied.filter(Boolean).join(', ');
  return { status, headers: told ? { ...headers, 'preference-applied': told } : headers, body };
}

/** Of a dry run: nothing was made that could be found, or changed from. */
const undone = ({ status, headers, body }: Answered): Answered => ({
  status: status === 201 ? 200 : status,
  headers: without(headers, 'location', 'etag'),
  body,
});

/** Not done yet (RFC 9110). */
const DEFERRED = 202;

const bare = ({ status, headers }: Answered): Answered => ({
  status: status === 201 || status === DEFERRED ? status : 204,
  headers: without(headers, 'content-type', 'link'),
  body: new Uint8Array(0),
});

/** Names and values; parameters, which no preference of ours has, are left out. */
function itemsOf(header: string): [string, string][] {
  if (header.replace(QUOTED, '').includes('"')) throw malformed();
  const items = header.match(BETWEEN_COMMAS) ?? [];
  return items.filter((item) => item.trim() !== '').map(itemOf);
}

function itemOf(item: string): [string, string] {
  const [preference = ''] = BEFORE_PARAMETERS.exec(item) ?? [];
  const end = preference.indexOf('=');
  const name = (end < 0 ? preference : preference.slice(0, end)).trim().toLowerCase();
  if (!TOKEN.test(name)) throw malformed();
  const value = end < 0 ? '' : preference.slice(end + 1).trim();
  return [name, value.startsWith('"') ? value.slice(1, -1) : value];
}

const malformed = () => new Problem('malformed-request', 'Prefer must hold a list of preferences, as in RFC 7240.');
const TOKEN = /^[!#$%&'*+.^`|~\w-]+$/;
const QUOTED = /"[^"]*"/g;
const BETWEEN_COMMAS = /(?:[^",]|"[^"]*")+/g;
const BEFORE_PARAMETERS = /^(?:[^";]|"[^"]*")+/;

/** 400 for what is known and not done here, where it was to be done or refused. */
export function refuseUndeferrable({ declared: { defers } }: Affordance, preferences?: Preferences): void {
  if (!preferences?.isAsync || preferences.handling !== 'strict' || defers) return;
  throw notSupported('respond-async', 'is not supported here');
}

function refuseUnknown(asked: ReadonlyMap<string, string>): void {
  const unknown = [...asked].filter(([name, value]) => !valuesOf(name).includes(value));
  if (unknown.length === 0) return;
  const [[name, value]] = unknown;
  throw notSupported(`${name}${value && `=${value}`}`, 'is not supported');
}

const notSupported = (preference: string, why: string): Problem => {
  const supported = Object.entries(KNOWN).flatMap(([known, values]) => values.map((one) => written(known, one)));
  return new Problem('preference-not-supported', `${preference} ${why}, and handling=strict was asked for.`, {
    facts: { supported },
  });
};

const without = (headers: Readonly<Record<string, string>>, ...names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

const written = (name: string, value: string): string => (value ? `${name}=${value}` : name);
const valuesOf = (name: string): readonly string[] =>
  Object.hasOwn(KNOWN, name) ? KNOWN[name as keyof typeof KNOWN] : [];

const KNOWN = {
  return: ['minimal', 'representation'],
  handling: ['strict', 'lenient'],
  'validate-only': ['', 'true'],
  'respond-async': ['', 'true'],
} as const;
