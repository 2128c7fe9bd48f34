import type { Course, Measured } from '../domain/difference.js';
import type { Subject } from '../domain/subject.js';
import type { CoverageView } from './coverage.view.js';

/** What a difference can be told of: a level, or what may have full support. */
export const MEASURES = ['full', 'partial', 'none', 'unknown', 'atMost'] as const;
export type Measure = (typeof MEASURES)[number];

/** Why a coverage is another: who visits, what browsers shipped, or what is said of the same releases. */
export const CAUSES = ['traffic', 'releases', 'data'] as const;
export type Cause = (typeof CAUSES)[number];

/** Percentages of all visits before and after, and what lies between in percentage points: the three causes add up to the change. */
export interface ChangeView extends Readonly<Record<Cause, number>> {
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

/**
 * Each share on the way is rounded to four decimals, as everywhere, and a cause is the difference of two of them: so what is shown adds up
 * to the last digit, and no cause is more than 0.0001 from what it is unrounded.
 */
export function changeView(course: Course, measure: Measure): ChangeView {
  const { before, arrived, shipped, after } = unitsIn(course, measure);
  return {
    ...{ before: before / UNITS, after: after / UNITS, change: (after - before) / UNITS },
    ...{ traffic: (arrived - before) / UNITS, releases: (shipped - arrived) / UNITS, data: (after - shipped) / UNITS },
  };
}

const unitsIn = ({ before, arrived, shipped, after }: Course, measure: Measure) => ({
  ...{ before: unitsOf(before, measure), arrived: unitsOf(arrived, measure) },
  ...{ shipped: unitsOf(shipped, measure), after: unitsOf(after, measure) },
});

const unitsOf = ({ shares, visits }: Measured, measure: Measure): number =>
  Math.round(visits.percentageOf(measure === 'atMost' ? shares.full + shares.unknown : shares[measure]) * UNITS);

/** What has changed in the coverage of one feature or key. */
export interface ChangedView
  extends ChangeView, Pick<CoverageView, 'kind' | 'id' | 'name' | 'feature' | 'baseline' | 'discouraged'> {}

export function changedView({ kind, id, name, feature }: Subject, change: ChangeView): ChangedView {
  return {
    ...{ kind, id, name, ...change },
    ...(kind === 'key' && feature && { feature: feature.id }),
    ...(kind === 'feature' && feature?.baseline && { baseline: feature.baseline }),
    ...(kind === 'feature' && feature && { discouraged: feature.discouraged }),
  };
}

/** `size` is the change, up or down. */
export const DIFF_CRITERIA = ['size', 'change', ...CAUSES, 'before', 'after', 'name', 'id'] as const;

export interface DiffSort {
  readonly by: (typeof DIFF_CRITERIA)[number];
  readonly descending: boolean;
}

/** Compares by the first criterion, then the next; what is equal stays in the order it comes in. */
export const inOrderOf =
  (sorts: readonly DiffSort[]) =>
  (one: ChangedView, other: ChangedView): number => {
    for (const { by, descending } of sorts) {
      const order = compare(valueOf(one, by), valueOf(other, by));
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  };

const valueOf = (item: ChangedView, by: DiffSort['by']): number | string =>
  by === 'size' ? Math.abs(item.change) : item[by];

const compare = (one: number | string, other: number | string): number =>
  typeof one === 'string' ? BY_NAME.compare(one, String(other)) : one - Number(other);

const BY_NAME = new Intl.Collator('en', { numeric: true });

/** Shares have four decimals. */
const UNITS = 10_000;
