import { type Fault, pointerOf } from '#libs/kernel';
import { InvalidParameters } from '#libs/problem-details';
import type { Affordance } from './affordance.js';
import { askingFor } from './place.js';
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
  const asked = Object.keys(known).filter((name) => query[name] !== undefined);
  const faults = asked.flatMap((name) => faultsOf(name, query[name], known[name].schema.items?.enum ?? []));
  if (faults.length > 0) throw new InvalidParameters(faults);

  const { fields, embed = [] } = Object.fromEntries(asked.map((name) => [name, wordsOf(query[name])]));
  return { ...(fields && { fields }), embed };
}

const wordsOf = (value: unknown): string[] => [...new Set(String(value).split(','))];

function faultsOf(name: string, value: unknown, known: readonly string[]): Fault[] {
  const fault = (detail: string, code: string) => ({ pointer: pointerOf(name), detail: `${name} ${detail}.`, code });
  if (Array.isArray(value))
    return [fault(`is given ${String(value.length)} times; separate its values by commas`, 'given-twice')];
  return wordsOf(value)
    .filter((word) => !known.includes(word))
    .map((word) => fault(`takes ${known.join(', ')}, separated by commas, and not "${word}"`, 'unknown-value'));
}

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
      PAGES.has(link.rel) ? { ...link, target: askingFor(link.target, fields) } : link,
    ),
  });
}

const PAGES = new Set(['self', 'first', 'prev', 'next', 'last']);

const picked = <Whole extends object>(members: Whole, names: readonly string[]): Whole =>
  Object.fromEntries(names.flatMap((name) => (name in members ? [[name, members[name as keyof Whole]]] : []))) as Whole;
