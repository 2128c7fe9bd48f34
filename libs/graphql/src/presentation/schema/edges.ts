import { showForecast } from '#libs/coverage/contract';
import type { Affordance } from '#libs/hypermedia';
import type { GraphQLObjectType } from 'graphql';
import { argumentsOf, type Called } from './arguments.js';
import { pagingOf, readPage, type ToldHere } from './connections.js';
import { readGlobalId } from './global-id.js';
import type { Part } from './page.js';
import { type Context, type Field, type Source, sourceOf, valueIn } from './source.js';
import type { TypeBook } from './type-book.js';

/** What is told to an operation, by the names of its path and its query: a member of the source, or what is made of it. */
export type Telling = Readonly<Record<string, string | ((source: Source) => unknown)>>;

/** What a field makes the API do: list, show one thing of which many may be asked for together, or compute what takes as long as a list. */
export type Weight = 'list' | 'one' | 'effort';

/** Leads to a list. */
export const toMany = (list: Affordance, type: GraphQLObjectType, book: TypeBook, telling: Telling = {}): Field => ({
  type,
  description: list.declared.title,
  args: { ...argumentsOf(list, Object.keys(telling), book), ...pagingOf(list) },
  extensions: { weight: 'list' satisfies Weight },
  resolve: (source: Source | undefined, { first, after, last, before, ...given }: Given, { inquiry }: Context) => {
    const told = toldOf(list, telling, source, given);
    return told && readPage(list, told, withoutNulls({ first, after, last, before }), inquiry);
  },
});

/** Leads to one thing; to none where the source does not name it. */
export const toOne = (
  show: Affordance,
  type: GraphQLObjectType,
  book: TypeBook,
  telling: Telling = {},
  called: Called = {},
): Field => ({
  type,
  description: show.declared.title,
  args: argumentsOf(show, Object.keys(telling), book, called),
  extensions: { weight: (EFFORTS.has(show) ? 'effort' : 'one') satisfies Weight },
  resolve: async (source: Source | undefined, given: Given, { inquiry }: Context) => {
    const told = toldOf(show, telling, source, asTold(given, called));
    return told && sourceOf(await inquiry.do(show, told), told.reached);
  },
});

/** They look at the whole past of an audience. */
const EFFORTS: ReadonlySet<Affordance> = new Set([showForecast]);

type Given = Readonly<Record<string, unknown>>;

/** In GraphQL null says the same as nothing. */
const withoutNulls = (part: Given): Part =>
  Object.fromEntries(Object.entries(part).map(([name, value]) => [name, value ?? undefined]));

const asTold = (given: Given, called: Called): Given => {
  const names = new Map(Object.entries(called).map(([name, argument]) => [argument, name]));
  return Object.fromEntries(Object.entries(given).map(([argument, value]) => [names.get(argument) ?? argument, value]));
};

/** What the operation is told: by the source, and by who asks. Nothing where something of its path is missing. */
export function toldOf(
  { declared: { params = {} } }: Affordance,
  telling: Telling,
  source: Source | undefined,
  given: Given,
): ToldHere | undefined {
  const known = source
    ? Object.entries(telling).map(([name, from]): [string, unknown] => [name, toldFrom(source, from)])
    : [];
  const all = Object.entries({ ...given, ...Object.fromEntries(known) }).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  const inPath = all.filter(([name]) => name in params).map(([name, value]): [string, string] => [name, idIn(value)]);
  if (inPath.length < Object.keys(params).length) return undefined;
  const query = Object.fromEntries(all.filter(([name]) => !(name in params)));
  const path = Object.fromEntries(inPath);
  return { params: path, query, reached: { ...path, ...query } };
}

export const toldFrom = (source: Source, from: Telling[string]): unknown =>
  typeof from === 'string' ? valueIn(source, from) : from(source);

/** An id as the API knows it, or the global one of the same thing. */
const idIn = (value: unknown): string => readGlobalId(String(value))?.ids[0] ?? String(value);
