import type { Affordance, Descriptor } from '#libs/hypermedia';
import {
  type GraphQLArgumentConfig,
  type GraphQLFieldConfigArgumentMap,
  GraphQLID,
  type GraphQLInputType,
  GraphQLNonNull,
} from 'graphql';
import type { Type, TypeBook } from './type-book.js';

/** What parameters are called as arguments, where that is not their name. */
export type Called = Readonly<Record<string, string>>;

/** What can be asked of an operation: its parameters and its query, without those that are told for whoever asks. */
export function argumentsOf(
  { declared: { params = {}, name }, queryMembers }: Affordance,
  told: readonly string[],
  book: TypeBook,
  called: Called = {},
): GraphQLFieldConfigArgumentMap {
  const asked = Object.entries({ ...params, ...queryMembers }).filter(
    ([member]) => !told.includes(member) && !PAGING.has(member),
  );
  return Object.fromEntries(
    asked.map(([member, descriptor]) => [
      called[member] ?? member,
      argumentOf(descriptor, member in params ? GraphQLID : book.typeOf(descriptor.schema, `${name}.${member}`)),
    ]),
  );
}

function argumentOf({ schema, optional }: Descriptor<unknown>, type: Type): GraphQLArgumentConfig {
  const isRequired = !optional && schema.default === undefined;
  return {
    type: (isRequired ? new GraphQLNonNull(type) : type) as GraphQLInputType,
    description: schema.title,
    ...(schema.default !== undefined && { defaultValue: schema.default }),
  };
}

/** In GraphQL a part of a list is asked for by other words. */
const PAGING: ReadonlySet<string> = new Set(['offset', 'limit', 'pageSize', 'pageToken', 'count']);
