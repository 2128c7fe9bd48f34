import type { Affordance, Resource } from '#libs/hypermedia';
import {
  GraphQLBoolean,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLFieldConfigMap,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import type { Inquiry } from '../asking/inquiry.js';
import { cursorAt, offsetPart, type Part, sizeIn, USUAL } from './page.js';
import { type Context, type Source, sourceOf } from './source.js';
import type { TypeBook } from './type-book.js';
import type { Weight } from './weight.js';

/** One page of a list, as its connection is read. */
interface Page extends Source {
  readonly nodes: readonly Source[];
  readonly cursorOf: (index: number) => string;
  readonly links: ReadonlySet<string>;
  readonly total: () => Promise<number>;
}
interface Edge {
  readonly node: Source;
  readonly page: Page;
  readonly index: number;
}

/** Whether the list has a fixed order, so that it can be entered anywhere; one that grows is only followed forward. */
export const isFixed = ({ queryMembers }: Affordance): boolean => Object.hasOwn(queryMembers, 'offset');

/** In Relay's words. */
export const pagingOf = (list: Affordance): GraphQLFieldConfigArgumentMap => ({
  first: {
    type: GraphQLInt,
    description: 'How many at most, 1 to 500',
    defaultValue: isFixed(list) ? undefined : USUAL,
  },
  after: { type: GraphQLString, description: 'Those behind this cursor' },
  ...(isFixed(list) && {
    last: { type: GraphQLInt, description: 'With before: how many at most, counted back from there' },
    before: { type: GraphQLString, description: 'Those in front of this cursor' },
  }),
});

/** What an operation is told, and what of it is known of all that it leads to. */
export interface ToldHere {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly reached: Source['$'];
}

/** Asks the operation for a page, and makes of its answer what the fields of the connection are read from. */
export async function readPage(
  list: Affordance,
  { params, query, reached }: ToldHere,
  part: Part,
  inquiry: Inquiry,
): Promise<Page> {
  const ask = (more: object) => inquiry.do(list, { params, query: { ...query, ...more } });
  if (isFixed(list)) {
    const { isEmpty, ...offset } = offsetPart(part);
    const whole = await ask(offset);
    const { total } = whole.members as { readonly total: number };
    return pageOf(isEmpty ? [] : itemsOf(whole), whole, reached, {
      cursorOf: (index) => cursorAt(offset.offset + index),
      total: () => Promise.resolve(total),
    });
  }
  const pageSize = sizeIn(part.first ?? USUAL, 'first');
  const whole = await ask({ pageSize, ...(part.after !== undefined && { pageToken: part.after }) });
  return pageOf(itemsOf(whole), whole, reached, {
    cursorOf: (index) => whole.tokenAfter?.(index) ?? '',
    total: async () => {
      const counted = await ask({ pageSize: 1, count: true });
      return (counted.members as { readonly total: number }).total;
    },
  });
}

const itemsOf = ({ embedded }: Resource): readonly Resource[] => [...embedded.values()].flat();

const pageOf = (
  items: readonly Resource[],
  whole: Resource,
  reached: Source['$'],
  { cursorOf, total }: Pick<Page, 'cursorOf' | 'total'>,
): Page => ({
  ...sourceOf(whole, reached),
  nodes: items.map((item) => sourceOf(item, reached)),
  ...{ cursorOf, total, links: new Set(whole.links.map(({ rel }) => rel)) },
});

/** The types of a connection; what the list says of itself stands beside its nodes. */
export function connectionOf(node: GraphQLObjectType, list: Affordance, book: TypeBook): GraphQLObjectType {
  const { answers } = list.declared;
  const context = answers.kind === 'collection' ? answers.context : {};
  const edge = new GraphQLObjectType<Edge>({
    name: `${node.name}Edge`,
    fields: {
      cursor: { type: TEXT, resolve: ({ page, index }) => page.cursorOf(index) },
      node: { type: new GraphQLNonNull(node) },
    },
  });
  const name = `${node.name}Connection`;
  const ofItself = book.fieldsOf(name, context, 'id') as GraphQLFieldConfigMap<Page, Context>;
  return new GraphQLObjectType<Page, Context>({
    name,
    fields: {
      ...ofItself,
      edges: {
        type: listOf(edge),
        resolve: (page) => page.nodes.map((one, index): Edge => ({ node: one, page, index })),
      },
      nodes: { type: listOf(node), description: 'The same without their cursors' },
      pageInfo: { type: new GraphQLNonNull(PAGE_INFO), resolve: (page) => page },
      totalCount: {
        type: new GraphQLNonNull(GraphQLInt),
        description: 'How many there are on all pages',
        resolve: ({ total }) => total(),
        // What grows is counted by itself.
        ...(!isFixed(list) && { extensions: { weight: 'count' satisfies Weight } }),
      },
    },
  });
}

const listOf = (type: GraphQLObjectType) => new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));
const TEXT = new GraphQLNonNull(GraphQLString);
const YES_OR_NO = new GraphQLNonNull(GraphQLBoolean);

const PAGE_INFO = new GraphQLObjectType<Page>({
  name: 'PageInfo',
  description: 'Where a page is in its list',
  fields: {
    hasNextPage: { type: YES_OR_NO, resolve: ({ links }) => links.has('next') },
    hasPreviousPage: { type: YES_OR_NO, resolve: ({ links }) => links.has('prev') },
    startCursor: { type: GraphQLString, resolve: ({ nodes, cursorOf }) => (nodes.length > 0 ? cursorOf(0) : null) },
    endCursor: {
      type: GraphQLString,
      resolve: ({ nodes, cursorOf }) => (nodes.length > 0 ? cursorOf(nodes.length - 1) : null),
    },
  },
});
