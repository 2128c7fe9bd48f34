import { type Dimension, MOST_VALUES, mostVisitsFirst, segmentNamed, withFewSegments } from './dimension.js';
import { OUTCOMES } from './mapping.js';
import type { VisitCount } from './number-style.js';
import type { MappedName, NamedBrowser, RowMapper } from './row-mapper.js';
import { TooManySegments } from './segment.errors.js';
import type { Share, SnapshotRow, Totals } from './snapshot-row.js';
import { sumOfVisits, VisitSum } from './visit-sum.js';

export interface SnapshotContents {
  readonly visits: Totals;
  readonly rows: Totals;
  /** Of rows mapped or approximated; a release without visits has none. */
  readonly shares: readonly Share[];
  /** What the import told its visits apart by, if it did. */
  readonly dimension?: Dimension;
  /** In the order in which the import first named them. */
  readonly names: readonly SnapshotRow[];
}

/**
 * Counts the rows of an import. However many there are and whatever they say, it keeps no more than a bounded number of
 * distinct names: what comes later is counted among the others of its release, or of its reason.
 */
export class SnapshotTally {
  private readonly rows = new Map<string, RowTally>();
  private readonly most: Most;
  private readonly remembered: RecentNames;
  private readonly segments = new Set<string>();

  constructor(
    private readonly mapper: RowMapper,
    most: Partial<Most> = {},
  ) {
    this.most = { ...MOST, ...most };
    this.remembered = new RecentNames(this.most.remembered);
  }

  /** `told`: the segment, of an import with a dimension. */
  add(row: NamedBrowser, visits: VisitCount, told?: string): void {
    const segment = told === undefined ? undefined : this.segmentOf(told);
    const key = segment === undefined ? keyOf(row) : `${segment}\n\n${keyOf(row)}`;
    let tally = this.remembered.get(key);
    if (!tally) {
      tally = this.tallyOf(this.mapper.map(row), segment);
      this.remembered.set(key, tally);
    }
    tally.visits.add(visits);
    tally.count += 1;
  }

  /** `dimension`: what the import calls that which tells its segments apart. */
  contents(dimension?: string): SnapshotContents {
    const rows = [...this.rows.values()].map(({ name, visits, count }) => ({ ...name, visits: visits.value, count }));
    return contentsOf(withFewSegments(rows), dimension);
  }

  private segmentOf(told: string): string {
    const segment = segmentNamed(told);
    if (this.segments.size < MOST_VALUES) this.segments.add(segment);
    else if (!this.segments.has(segment)) throw new TooManySegments(MOST_VALUES);
    return segment;
  }

  private tallyOf({ named, mapping: { outcome, reason, browser, release } }: MappedName, segment?: string): RowTally {
    const told = {
      ...(segment !== undefined && { segment }),
      outcome,
      reason,
      ...(browser ? { browser } : {}),
      ...(release ? { release } : {}),
    };
    const key = JSON.stringify([named.name, named.version, named.os, named.osVersion, told]);
    if (this.rows.has(key) || this.rows.size < this.most.names) return this.rowOf(key, { ...named, ...told });
    return this.rowOf(JSON.stringify(told), { name: AMONG_OTHERS, ...told });
  }

  private rowOf(key: string, name: RowTally['name']): RowTally {
    const found = this.rows.get(key) ?? { name, visits: new VisitSum(), count: 0 };
    if (this.rows.size >= this.most.rows && !this.rows.has(key)) throw new TooManySegments(this.segments.size);
    this.rows.set(key, found);
    return found;
  }
}

/** All that is told of an import by its rows. */
export function contentsOf(names: readonly SnapshotRow[], dimension?: string): SnapshotContents {
  const whole = { visits: totalsOf(names, ({ visits }) => visits), rows: totalsOf(names, ({ count }) => count) };
  return {
    ...{ ...whole, shares: sharesOf(names), names },
    ...(dimension !== undefined && { dimension: { name: dimension, segments: segmentsOf(names) } }),
  };
}

function segmentsOf(names: readonly SnapshotRow[]): Dimension['segments'] {
  const bySegment = Map.groupBy(names, ({ segment = '' }) => segmentNamed(segment));
  return [...bySegment]
    .map(([value, rows]) => ({ value, visits: totalsOf(rows, ({ visits }) => visits), shares: sharesOf(rows) }))
    .sort(mostVisitsFirst);
}

const totalsOf = (names: readonly SnapshotRow[], of: (row: SnapshotRow) => number): Totals =>
  Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, sumOfVisits(names.filter((row) => row.outcome === outcome).map(of))]),
  ) as Totals;

interface Most {
  readonly names: number;
  readonly rows: number;
  /** Of what names were mapped to. */
  readonly remembered: number;
}

const MOST: Most = {
  /** Real exports have hundreds of distinct names, the largest a few thousand. */
  names: 20_000,
  /** Only segments bring more: the others of a release are then counted in each. */
  rows: 200_000,
  /** As many user agents as a large site sees in a month; with the length below at most some 30 MB. */
  remembered: 25_000,
};
const AMONG_OTHERS = '(others)';

interface RowTally {
  readonly name: Omit<SnapshotRow, 'visits' | 'count'>;
  readonly visits: VisitSum;
  count: number;
}

const keyOf = (row: NamedBrowser): string =>
  'userAgent' in row
    ? row.userAgent
    : `${row.browser}\n${row.version ?? ''}\n${row.os ?? ''}\n${row.osVersion ?? ''}${row.isId ? '\nid' : ''}${row.isOfAnySystem ? '\nany' : ''}`;

function sharesOf(names: readonly SnapshotRow[]): Share[] {
  const byRelease = new Map<string, { browser: string; release: string; sum: VisitSum }>();
  for (const { browser, release, visits } of names) {
    if (!browser || !release || visits === 0) continue;
    const key = `${browser} ${release}`;
    const share = byRelease.get(key) ?? { browser, release, sum: new VisitSum() };
    share.sum.add(visits);
    byRelease.set(key, share);
  }
  return [...byRelease.values()].map(({ browser, release, sum }) => ({ browser, release, visits: sum.value }));
}

/** What the last names were mapped to, in two generations: when the young one is full the old one is forgotten. */
class RecentNames {
  private young = new Map<string, RowTally>();
  private old = new Map<string, RowTally>();

  constructor(private readonly most: number) {}

  get(key: string): RowTally | undefined {
    const young = this.young.get(key);
    if (young) return young;
    const old = this.old.get(key);
    if (old) this.set(key, old);
    return old;
  }

  set(key: string, tally: RowTally): void {
    if (key.length > LONGEST_REMEMBERED) return;
    if (this.young.size >= this.most) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, tally);
  }
}

const LONGEST_REMEMBERED = 512;
