import type { Direction } from './above-line.js';
import type { Crossing, Source } from './crossing.js';

/** What the outside is told of what crossed a site's line in one direction, when something landed. */
export interface CrossingsTold {
  readonly type: `crossing.${Direction}`;
  readonly subject: string;
  readonly siteId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Features first, as they are entered; of more than a hundred the list has the rest. */
export function toldOf(
  site: { readonly id: string; readonly name: string },
  direction: Direction,
  crossings: readonly [Crossing, ...Crossing[]],
): CrossingsTold {
  const [{ cause, threshold, from, to }] = crossings;
  return {
    ...{ type: `crossing.${direction}`, subject: `/sites/${site.id}/crossings`, siteId: site.id },
    data: {
      ...{ siteId: site.id, site: site.name, direction, cause, threshold, from: sourceOf(from), to: sourceOf(to) },
      total: crossings.length,
      crossings: crossings.slice(0, MOST).map(({ id, subject, name, before, after }) => ({
        ...{ id, kind: subject.kind, subjectId: subject.id, name },
        ...(before !== undefined && { before }),
        after,
      })),
    },
    text: `${site.name}: ${countsOf(crossings)} ${SAID[direction]} the line of ${String(threshold)} %${namedIn(crossings)}.`,
  };
}

const sourceOf = ({ snapshotId, editionId }: Source): Source => ({ snapshotId, editionId });

const MOST = 100;
const SAID: Readonly<Record<Direction, string>> = { up: 'reached', down: 'fell under' };

function countsOf(crossings: readonly Crossing[]): string {
  const features = crossings.filter(({ subject }) => subject.kind === 'feature').length;
  const counts = [counted(features, 'feature'), counted(crossings.length - features, 'key')];
  return counts.filter((count) => count !== undefined).join(' and ');
}

const counted = (count: number, noun: string): string | undefined =>
  count === 0 ? undefined : `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Of features the first ten, or of keys where there are no features. */
function namedIn(crossings: readonly Crossing[]): string {
  const alike = crossings.filter(({ subject }) => subject.kind === crossings[0].subject.kind);
  const names = alike.slice(0, NAMED).map(({ name }) => name);
  return `: ${names.join(', ')}${alike.length > NAMED ? ', …' : ''}`;
}

const NAMED = 10;
