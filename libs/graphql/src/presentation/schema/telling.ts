import { type Affordance, variablesOf } from '#libs/hypermedia';
import { NotFound } from '#libs/kernel';
import type { ToldHere } from './connections.js';
import { readGlobalId, type Whereabouts } from './global-id.js';
import { type Source, valueIn } from './source.js';

/** What is told to an operation, by the names of its path and its query: a member of the source, or what is made of it. */
export type Telling = Readonly<Record<string, string | ((source: Source) => unknown)>>;

/** How a kind of thing is shown, and found again by its global id. */
export interface Shown {
  readonly show: Affordance;
  /** What of a source is told to the operation that shows it. */
  readonly telling: Telling;
}

/** Whatever has a global id, by its type. */
export type Nodes = ReadonlyMap<string, Shown>;

export type Given = Readonly<Record<string, unknown>>;

/** What the operation is told: by the source, and by who asks. Nothing where something of its path is missing. */
export function toldOf(
  operation: Affordance,
  telling: Telling,
  source: Source | undefined,
  given: Given = {},
  nodes: Nodes = new Map(),
): ToldHere | undefined {
  const { params = {} } = operation.declared;
  const known = source
    ? Object.entries(telling).map(([name, from]): [string, unknown] => [name, toldFrom(source, from)])
    : [];
  const all = Object.entries(inOwnIds(operation, present({ ...given, ...Object.fromEntries(known) }), given, nodes));
  const inPath = all.filter(([name]) => name in params).map(([name, value]): [string, string] => [name, String(value)]);
  if (inPath.length < Object.keys(params).length) return undefined;
  const query = Object.fromEntries(all.filter(([name]) => !(name in params)));
  const path = Object.fromEntries(inPath);
  return { params: path, query, reached: { ...path, ...query } };
}

export const toldFrom = (source: Source, from: Telling[string]): unknown =>
  typeof from === 'string' ? valueIn(source, from) : from(source);

/** What its operation is told to show it; nothing where the id says less or more than where such a thing is. */
export function toldBy({ show, telling }: Shown, { ids }: Whereabouts) {
  const variables = variablesOf(show.declared.path).reverse();
  const isWhole = ids.length === variables.length || (ids.length === variables.length + 1 && 'edition' in telling);
  if (!isWhole) return undefined;
  const params = Object.fromEntries(variables.map((variable, at): [string, string] => [variable, ids[at]]));
  const edition = ids.at(variables.length);
  return { params, query: edition === undefined ? {} : { edition } };
}

/**
 * What is told, with the API's ids in place of global ones, and with the rest of what those say: what they are in, and of which edition. Refuses
 * the id of another kind of thing, and one that says something else than what is told beside it.
 */
function inOwnIds(
  { queryMembers, declared: { params = {} } }: Affordance,
  told: Given,
  given: Given,
  nodes: Nodes,
): Given {
  const said = Object.entries(given).flatMap(([name, id]) => whereaboutsBy(name, id, nodes));
  const own = { ...told, ...Object.fromEntries(said.map(({ name, id }) => [name, id])) };
  const rest = said.flatMap(({ others, refusal }) =>
    Object.entries(others)
      .filter(([name]) => name in params || name in queryMembers)
      .map(([name, value]): [string, unknown] => {
        if (name in own && own[name] !== value) throw refusal;
        return [name, value];
      }),
  );
  return { ...own, ...Object.fromEntries(rest) };
}

/** What a parameter's global id says; nothing where it is the API's own. */
function whereaboutsBy(name: string, given: unknown, nodes: Nodes) {
  const global = name in KINDS && typeof given === 'string' ? readGlobalId(given) : undefined;
  if (!global) return [];
  const shown = KINDS[name].includes(global.type) ? nodes.get(global.type) : undefined;
  const found = shown && toldBy(shown, global);
  const refusal = new NotFound(KINDS[name][0].toLowerCase(), String(given));
  if (!found) throw refusal;
  const [[, id], ...outer] = Object.entries(found.params);
  return [{ name, id, others: { ...Object.fromEntries(outer), ...found.query }, refusal }];
}

/** Of what kinds of things a parameter takes the global id. */
const KINDS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  ...{ siteId: ['Site'], adoptionId: ['Adoption'], crossingId: ['Crossing'] },
  ...{ audienceId: ['Audience'], audience: ['Audience'], snapshotId: ['Snapshot'], snapshot: ['Snapshot'] },
  ...{ editionId: ['Edition'], edition: ['Edition'], browserId: ['Browser'] },
  ...{ featureId: ['Feature'], key: ['Key'], subjectId: ['Feature', 'Key'] },
};

const present = (told: Given): Given =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined && value !== null));
