import type { CrossingView } from '../../application/crossing.view.js';

/** A crossing for people. */
export function crossingWords(crossing: Omit<CrossingView, 'id' | 'siteId'>): {
  readonly title: string;
  readonly text: string;
} {
  const { name, direction, threshold, before, after, cause } = crossing;
  const line = `the line of ${String(threshold)} %`;
  const title = direction === 'up' ? `${name} reached ${line}` : `${name} fell under ${line}`;
  const way = before === undefined ? `${String(after)} %` : `from ${String(before)} % to ${String(after)} %`;
  return { title, text: `${title}: ${way}, ${BECAUSE[cause]}.` };
}

const BECAUSE = {
  snapshot: 'by the visits of another snapshot',
  edition: 'by another edition of the catalogue',
} as const satisfies Record<CrossingView['cause'], string>;
