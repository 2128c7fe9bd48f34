import { NotFound } from '#libs/kernel';
import { GraphQLID, GraphQLNonNull } from 'graphql';
import { readGlobalId } from './global-id.js';
import type { GraphBook } from './graph-book.js';
import { NODE } from './objects.js';
import { type Context, type Field, sourceOf } from './source.js';
import { toldBy } from './telling.js';

/** Leads to whatever has a global id. */
export const anyNode = ({ nodes }: GraphBook): Field => ({
  type: NODE,
  description: 'What has this global id',
  args: { id: { type: new GraphQLNonNull(GraphQLID) } },
  extensions: { weight: 'one' },
  resolve: async (_, { id }: Readonly<Record<string, string>>, { inquiry }: Context) => {
    const whereabouts = readGlobalId(id);
    const shown = whereabouts && nodes.get(whereabouts.type);
    const told = shown && toldBy(shown, whereabouts);
    if (!told) throw new NotFound('node', id);
    const found = await inquiry.do(shown.show, told);
    return sourceOf(found, { ...told.params, ...told.query, type: whereabouts.type });
  },
});
