import type { SubjectRef } from './adoption.js';
import type { Direction } from './above-line.js';

export const CAUSES = ['snapshot', 'edition'] as const;
/** What landed: other visits or, of the same visits, another edition. */
export type Cause = (typeof CAUSES)[number];

/** What something was measured by. */
export interface Source {
  readonly snapshotId: string;
  readonly editionId: string;
}

/** A feature or key passed a site's line, upward or downward, between two snapshots or two editions. Never changed. */
export interface Crossing {
  readonly id: string;
  readonly subject: SubjectRef;
  readonly name: string;
  readonly direction: Direction;
  readonly cause: Cause;
  /** Percent of all visits: the line, and the share that is held against it. */
  readonly threshold: number;
  /** Absent: the snapshot of before is not there any more. */
  readonly before?: number;
  readonly after: number;
  readonly from: Source;
  readonly to: Source;
  readonly policyVersion: number;
  readonly at: Date;
}

/**
 * Points that what was above may lie under the line before it counts as below. A share that is a sample's trembles by some tenths from
 * one month to the next.
 */
export const MARGIN = 0.5;
