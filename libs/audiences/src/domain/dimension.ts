import type { Share, SnapshotRow, Totals } from './snapshot-row.js';
import { sumOfVisits, VisitSum } from './visit-sum.js';

/** What tells the visits of a snapshot apart: a country, a device, a part of the product. */
export interface Dimension {
  /** As the import called it. */
  readonly name: string;
  /** Most visits first. Together they are the whole. */
  readonly segments: readonly Segment[];
}

/** The visits of one value of the dimension, measured as the whole is. */
export interface Segment {
  readonly value: string;
  readonly visits: Totals;
  readonly shares: readonly Share[];
}

/** A segment's value as it is kept; a row that tells none belongs to a segment too, so that they add up to the whole. */
export const segmentNamed = (told: string): string =>
  told.toWellFormed().replace(CONTROL, ' ').trim().normalize('NFC') || NOT_SET;

/** Every visit that is not a bot's. */
export const countedIn = ({ mapped, approximated, unknown }: Totals): number =>
  sumOfVisits([mapped, approximated, unknown]);

export const mostVisitsFirst = (one: Omit<Segment, 'shares'>, other: Omit<Segment, 'shares'>): number =>
  countedIn(other.visits) - countedIn(one.visits) || (one.value < other.value ? -1 : 1);

/** Rows of whom the segments with the most visits stay, and the others are one. */
export function withFewSegments(rows: readonly SnapshotRow[], most = MOST_SEGMENTS): readonly SnapshotRow[] {
  const visits = new Map<string, VisitSum>();
  for (const { segment = NOT_SET, outcome, visits: some } of rows) {
    const sum = visits.get(segment) ?? new VisitSum();
    if (outcome !== 'bot') sum.add(some);
    visits.set(segment, sum);
  }
  if (visits.size <= most) return rows;

  const largest = [...visits].sort(([, left], [, right]) => right.value - left.value).slice(0, most - 1);
  const kept = new Set(largest.map(([value]) => value));
  return merged(rows.map((row) => (kept.has(row.segment ?? NOT_SET) ? row : { ...row, segment: OTHER })));
}

/** Rows that are told apart by nothing any more. */
function merged(rows: readonly SnapshotRow[]): SnapshotRow[] {
  const byName = new Map<string, { readonly row: SnapshotRow; readonly sum: VisitSum; count: number }>();
  for (const row of rows) {
    const { visits, count, ...named } = row;
    const key = JSON.stringify(named);
    const found = byName.get(key) ?? { row, sum: new VisitSum(), count: 0 };
    found.sum.add(visits);
    found.count += count;
    byName.set(key, found);
  }
  return [...byName.values()].map(({ row, sum, count }) => ({ ...row, visits: sum.value, count }));
}

/** Every country has its place. */
export const MOST_SEGMENTS = 200;
/** With more values a column is no dimension: it holds a day, a page or a person. */
export const MOST_VALUES = 2_000;
/** Characters. */
export const LONGEST_VALUE = 200;

export const NOT_SET = '(not set)';
export const OTHER = '(other)';
/** Line ends too: a value is one line of a report. */
const CONTROL = /\p{Cc}+/gu;
