import type { CursorPage } from '#libs/kernel';
import type { Affordance, Asked } from './affordance.js';
import type { CursorQuery } from './cursor-query.js';
import type { PathParameters } from './path-template.js';
import { Resource } from './resource.js';

/**
 * A page of a collection that grows, with links to itself, the first one and its neighbours. `query` is what was asked,
 * `parameters` are the path's, `items` the resources of the page's items.
 */
export function cursorCollection<Path extends string>(
  of: Affordance<Path>,
  parameters: PathParameters<Path>,
  query: CursorQuery,
  { next, previous, positionOf, total }: CursorPage<unknown>,
  items: readonly Resource[],
  context: object = {},
): Resource {
  const { answers } = of.declared;
  if (answers.kind !== 'collection') throw new TypeError(`${of.declared.name} does not answer a collection`);

  const asked = { ...(query.filters as Asked), pageSize: query.pageSize, ...(query.count && { count: true }) };
  const pageAt = (pageToken?: string) => of.at(parameters, { ...asked, ...(pageToken !== undefined && { pageToken }) });
  const whole = new Resource({ ...context, pageSize: query.pageSize, ...(total !== undefined && { total }) })
    .self(pageAt(query.pageToken))
    .link(pageAt(), 'first');
  if (previous) whole.link(pageAt(query.tokenOf({ before: previous })), 'prev');
  if (next) whole.link(pageAt(query.tokenOf({ after: next })), 'next');
  whole.embed(answers.rel, items);
  whole.rows = answers.shape;
  if (positionOf) whole.tokenAfter = (index) => query.tokenOf({ after: positionOf(index) });
  return whole;
}
