import { type Mapping, type Outcome, OUTCOMES } from './mapping.js';
import type { VisitCount } from './number-style.js';
import type { MappedName, NamedBrowser, RowMapper, RowName } from './row-mapper.js';
import { sumOfVisits, VisitSum } from './visit-sum.js';

/** Visits of one release. */
export interface Share {
  readonly browser: string;
  readonly release: string;
  readonly visits: number;
}

/** What became of all rows that named a browser alike. */
export interface SnapshotRow extends RowName, Omit<Mapping, 'version'> {
  readonly visits: number;
  /** How many rows of the import it stands for. */
  readonly count: number;
}

export type Totals = Readonly<Record<Outcome, number>>;

export interface SnapshotContents {
  readonly visits: Totals;
  readonly rows: Totals;
  /** Of rows mapped or approximated; a release without visits has none. */
  readonly shares: readonly Share[];
  /** In the order in which the import first named them. */
  readonly names: readonly SnapshotRow[];
}

/**
 * Counts the rows of an import. However many there are and whatever they say, it keeps no more than a bounded number of
 * distinct names: what comes later is counted among the others of its release, or of its reason.
 */
export class SnapshotTally {
  private readonly rows = new Map<string, RowTally>();
  private readonly remembered = new RecentNames();

  constructor(
    private readonly mapper: RowMapper,
    private readonly mostNames = MOST_NAMES,
  ) {}

  add(row: NamedBrowser, visits: VisitCount): void {
    const key = keyOf(row);
    let tally = this.remembered.get(key);
    if (!tally) {
      tally = this.tallyOf(this.mapper.map(row));
      this.remembered.set(key, tally);
    }
    tally.visits.add(visits);
    tally.count += 1;
  }

  contents(): SnapshotContents {
    return contentsOf(
      [...this.rows.values()].map(({ name, visits, count }) => ({ ...name, visits: visits.value, count })),
    );
  }

  private tallyOf({ named, mapping: { outcome, reason, browser, release } }: MappedName): RowTally {
    const told = {
      outcome,
      reason,
      ...(browser ? { browser } : {}),
      ...(release ? { release } : {}),
    };
    const key = JSON.stringify([named.name, named.version, named.os, named.osVersion, told]);
    if (this.rows.has(key) || this.rows.size < this.mostNames) return this.rowOf(key, { ...named, ...told });
    return this.rowOf(JSON.stringify(told), { name: AMONG_OTHERS, ...told });
  }

  private rowOf(key: string, name: RowTally['name']): RowTally {
    const found = this.rows.get(key) ?? { name, visits: new VisitSum(), count: 0 };
    this.rows.set(key, found);
    return found;
  }
}

/** All that is told of an import by its rows. */
export function contentsOf(names: readonly SnapshotRow[]): SnapshotContents {
  const totals = (of: (row: SnapshotRow) => number) =>
    Object.fromEntries(
      OUTCOMES.map((outcome) => [outcome, sumOfVisits(names.filter((row) => row.outcome === outcome).map(of))]),
    ) as Totals;
  return {
    visits: totals(({ visits }) => visits),
    rows: totals(({ count }) => count),
    shares: sharesOf(names),
    names,
  };
}

/** Real exports have hundreds of distinct names, the largest a few thousand. */
const MOST_NAMES = 20_000;
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

  get(key: string): RowTally | undefined {
    const young = this.young.get(key);
    if (young) return young;
    const old = this.old.get(key);
    if (old) this.set(key, old);
    return old;
  }

  set(key: string, tally: RowTally): void {
    if (key.length > LONGEST_REMEMBERED) return;
    if (this.young.size >= MOST_REMEMBERED) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, tally);
  }
}

/** As many user agents as a large site sees in a month; with the length below at most some 30 MB. */
const MOST_REMEMBERED = 25_000;
const LONGEST_REMEMBERED = 512;
