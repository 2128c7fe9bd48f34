import {
  aCollectionOf,
  affordance,
  aResource,
  choice,
  CursorQuery,
  Field,
  id,
  instant,
  optional,
  text,
} from '#libs/hypermedia';
import { type Direction, DIRECTIONS } from '../application/crossing.view.js';
import { crossingShape } from './crossings.shapes.js';
import { CROSSING } from './examples.js';
import { ofSite } from './sites.affordances.js';

const readCrossings = { tag: 'Crossings', method: 'GET', may: 'read:sites', remembered: 'workspace' } as const;

export class CrossingsQuery extends CursorQuery {
  @Field(optional(choice(DIRECTIONS, 'up', { title: 'Those that reached the line, or those that fell under it' })))
  readonly direction?: Direction;
  @Field(optional(choice(['feature', 'key'], 'feature', { title: 'Those of features, or those of keys' })))
  readonly kind?: 'feature' | 'key';
  @Field(optional(text('has', { title: 'Those of this feature or key', maxLength: 300 }))) readonly subject?: string;
  @Field(optional(instant('2026-11-01T00:00:00Z', { title: 'Those that were found then or later' })))
  readonly since?: string;
}

export const listCrossings = affordance({
  ...readCrossings,
  name: 'listCrossings',
  rel: 'plimsoll:crossings',
  path: '/sites/{siteId}/crossings',
  params: ofSite,
  title: 'Crossings',
  about:
    'What passed the site’s line, upward or downward, when a snapshot or an edition came: every feature and every compat key, the newest ' +
    'first. What is above counts as below again only half a point under the line, so that what trembles about it is told once.',
  query: CrossingsQuery,
  answers: aCollectionOf(crossingShape, 'plimsoll:crossings'),
});
export const showCrossing = affordance({
  ...readCrossings,
  name: 'showCrossing',
  rel: 'plimsoll:crossing',
  path: '/sites/{siteId}/crossings/{crossingId}',
  params: { ...ofSite, crossingId: id(CROSSING, { title: 'Crossing' }) },
  title: 'A crossing',
  about:
    'One feature or key that passed the site’s line, and what it was measured by before and then. It never changes.',
  answers: aResource(crossingShape),
});
