import type { Mapping, Outcome } from './mapping.js';
import type { RowName } from './row-mapper.js';

/** Visits of one release. */
export interface Share {
  readonly browser: string;
  readonly release: string;
  readonly visits: number;
}

/** What became of all rows that named a browser alike. */
export interface SnapshotRow extends RowName, Omit<Mapping, 'version'> {
  /** Of a snapshot with a dimension: the segment that they belong to. */
  readonly segment?: string;
  readonly visits: number;
  /** How many rows of the import it stands for. */
  readonly count: number;
}

export type Totals = Readonly<Record<Outcome, number>>;
