import type { Crossing } from '../domain/crossing.js';

export { DIRECTIONS, type Direction } from '../domain/above-line.js';
export { CAUSES, MARGIN } from '../domain/crossing.js';

/** A feature or key that passed a site's line, as it is shown. */
export interface CrossingView extends Omit<Crossing, 'subject' | 'at'> {
  readonly siteId: string;
  readonly kind: Crossing['subject']['kind'];
  readonly subjectId: string;
  /** An instant, RFC 3339 in UTC. */
  readonly at: string;
}
