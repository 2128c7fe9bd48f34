import { showForecast } from '#libs/coverage/contract';
import type { Affordance } from '#libs/hypermedia';
import type { GraphQLObjectType } from 'graphql';
import { argumentsOf, type Called } from './arguments.js';
import { pagingOf, readPage } from './connections.js';
import type { Part } from './page.js';
import { type Context, type Field, type Source, sourceOf } from './source.js';
import { type Given, type Nodes, type Telling, toldOf } from './telling.js';
import type { TypeBook } from './type-book.js';
import type { Weight } from './weight.js';

/** What is known of the graph that a field is of. */
interface Known {
  readonly types: TypeBook;
  readonly nodes: Nodes;
}

/** Leads to a list. */
export const toMany = (
  list: Affordance,
  type: GraphQLObjectType,
  { types, nodes }: Known,
  telling: Telling = {},
): Field => ({
  type,
  description: list.declared.title,
  args: { ...argumentsOf(list, Object.keys(telling), types), ...pagingOf(list) },
  extensions: { weight: 'list' satisfies Weight },
  resolve: (source: Source | undefined, { first, after, last, before, ...given }: Given, { inquiry }: Context) => {
    const told = toldOf(list, telling, source, given, nodes);
    return told && readPage(list, told, withoutNulls({ first, after, last, before }), inquiry);
  },
});

/** Leads to one thing; to none where the source does not name it. */
export const toOne = (
  show: Affordance,
  type: GraphQLObjectType,
  { types, nodes }: Known,
  telling: Telling = {},
  called: Called = {},
): Field => ({
  type,
  description: show.declared.title,
  args: argumentsOf(show, Object.keys(telling), types, called),
  extensions: { weight: (EFFORTS.has(show) ? 'effort' : 'one') satisfies Weight },
  resolve: async (source: Source | undefined, given: Given, { inquiry }: Context) => {
    const told = toldOf(show, telling, source, asTold(given, called), nodes);
    return told && sourceOf(await inquiry.do(show, told), told.reached);
  },
});

/** They look at the whole past of an audience. */
const EFFORTS: ReadonlySet<Affordance> = new Set([showForecast]);

/** In GraphQL null says the same as nothing. */
const withoutNulls = (part: Given): Part =>
  Object.fromEntries(Object.entries(part).map(([name, value]) => [name, value ?? undefined]));

const asTold = (given: Given, called: Called): Given => {
  const names = new Map(Object.entries(called).map(([name, argument]) => [argument, name]));
  return Object.fromEntries(Object.entries(given).map(([argument, value]) => [names.get(argument) ?? argument, value]));
};
