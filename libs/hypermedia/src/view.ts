import { type Fault, pointerOf } from '#libs/kernel';
import { InvalidParameters } from '#libs/problem-details';
import type { Affordance } from './affordance.js';
import type { Resource } from './resource.js';

/** What a caller wants to see of an answer: all of it, unless members are named, and nothing embedded that is not asked for. */
export interface View {
  /** Names of members, in the order that they are to be answered in. */
  readonly fields?: readonly string[];
  /** Relations whose links are to be followed, and what they lead to embedded. */
  readonly embed: readonly string[];
}

/** The view that a query asks for; 400 where it names what the answer does not have. */
export function readView(affordance: Affordance, query: Readonly<Record<string, unknown>>): View {
  const known = affordance.viewMembers;
  const asked = Object.entries(known).flatMap(([name, { schema }]) =>
    query[name] === undefined ? [] : [{ name, values: valuesOf(query[name]), words: schema.items?.enum ?? [] }],
  );
  const faults = asked.flatMap(({ name, values, words }) => faultsOf(name, values, words));
  if (faults.length > 0) throw new InvalidParameters(faults);

  const { fields, embed = [] } = Object.fromEntries(asked.map(({ name, values }) => [name, values]));
  return { ...(fields && { fields }), embed };
}

/** Separated by commas. A parameter that is repeated is none of ours. */
const valuesOf = (text: unknown): string[] => [...new Set(typeof text === 'string' ? text.split(',') : [''])];

const faultsOf = (name: string, values: readonly string[], words: readonly string[]): Fault[] =>
  values
    .filter((value) => !words.includes(value))
    .map((value) => ({
      pointer: pointerOf(name),
      detail: `${name} must be some of ${words.join(', ')}, separated by commas${value && `, and ${value} is none of them`}.`,
      code: 'unknown-value',
    }));

/**
 * The resource with these members only, or the collection whose items have these only, on this page and those beside it.
 * Links and forms stay.
 */
export function narrowed(whole: Resource, { fields }: View): Resource {
  if (!fields) return whole;
  if (!whole.rows) return whole.with({ members: picked(whole.members, fields) });

  const items = [...whole.embedded].map(
    ([rel, embedded]) => [rel, embedded.map((item) => narrowed(item, { fields, embed: [] }))] as const,
  );
  return whole.with({
    rows: { ...whole.rows, members: picked(whole.rows.members, fields) },
    embedded: new Map(items),
    links: whole.links.map((link) =>
      PAGES.has(link.rel) ? { ...link, target: askingFor(fields, link.target) } : link,
    ),
  });
}

const PAGES = new Set(['self', 'first', 'prev', 'next', 'last']);

const askingFor = <Place extends { readonly href: string }>(fields: readonly string[], place: Place): Place => ({
  ...place,
  href: `${place.href}${place.href.includes('?') ? '&' : '?'}fields=${fields.join(',')}`,
});

const picked = <Whole extends object>(members: Whole, names: readonly string[]): Whole =>
  Object.fromEntries(names.flatMap((name) => (name in members ? [[name, members[name as keyof Whole]]] : []))) as Whole;
