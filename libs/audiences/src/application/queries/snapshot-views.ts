import type { CursorPage, CursorRequest, OffsetRequest, Page } from '#libs/kernel';
import type { FileReading } from '../../domain/file-reading.js';
import type { Outcome } from '../../domain/mapping.js';

/** Visits or rows of an import by what became of them. */
export interface TotalsView {
  readonly total: number;
  readonly mapped: number;
  readonly approximated: number;
  readonly unknown: number;
  readonly bots: number;
}

export interface SnapshotView {
  readonly id: string;
  readonly audienceId: string;
  /** The edition whose releases the visits were mapped to. */
  readonly editionId: string;
  /** Days, YYYY-MM-DD, both included. */
  readonly from: string;
  readonly to: string;
  /** An instant, RFC 3339 in UTC. */
  readonly createdAt: string;
  /** 1 as it was imported; one more for each time it was remapped. */
  readonly revision: number;
  readonly isLatest: boolean;
  /** The revisions before it and after it. */
  readonly predecessorId?: string;
  readonly successorId?: string;
  readonly visits: TotalsView;
  readonly rows: TotalsView;
  /** What its visits can be told apart by, if they can. */
  readonly dimension?: string;
}

/** The visits of one value of the dimension. */
export interface SegmentView {
  readonly value: string;
  readonly visits: TotalsView;
}

/** Why rows ended as they did, and how many of them. */
export interface ReasonView {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly visits: number;
  readonly rows: number;
}

/** What became of an import. */
export interface MappingReport extends SnapshotView {
  /** The latest revision of the period. */
  readonly latest: { readonly id: string; readonly revision: number };
  /** Most visits first, as are the names. */
  readonly reasons: readonly ReasonView[];
  readonly largestUnknown: readonly { readonly name: string; readonly visits: number }[];
  /** Of one with a dimension: most visits first, together the whole. */
  readonly segments?: readonly SegmentView[];
  /** Of a file: how it was read. */
  readonly file?: FileReading;
  /** Where most is unknown: what would tell more. */
  readonly hint?: string;
}

/** What became of all rows that named a browser alike. */
export interface SnapshotRowView {
  /** As the import wrote it; a user agent is named by what was read from it. */
  readonly name: string;
  readonly version?: string;
  readonly os?: string;
  readonly osVersion?: string;
  readonly outcome: Outcome;
  readonly reason: string;
  /** The catalogue's ids, where they are known. */
  readonly browser?: string;
  readonly release?: string;
  /** Of a snapshot with a dimension. */
  readonly segment?: string;
  readonly visits: number;
  /** How many rows of the import it stands for. */
  readonly rows: number;
}

/** A name that no release was found for, over all snapshots of an audience. */
export interface UnknownNameView {
  readonly name: string;
  /** The codes of why, in their order. */
  readonly reasons: readonly string[];
  readonly visits: number;
  /** How many rows of imports it stands for. */
  readonly rows: number;
  /** How many snapshots have it. */
  readonly snapshots: number;
  /** That of them which ends last, and the day. */
  readonly lastSnapshotId: string;
  readonly lastSeen: string;
}

export interface RowFilter {
  readonly outcome?: Outcome;
}

/** Reads the snapshots of the workspace's audiences; one of an audience that is not there is not there either. */
export abstract class SnapshotViews {
  abstract find(audienceId: string, snapshotId: string): Promise<MappingReport | undefined>;
  /** The latest period first. Missing when there is no such audience. */
  abstract list(audienceId: string, page: CursorRequest): Promise<CursorPage<SnapshotView> | undefined>;
  /** Most visits first. Missing when there is no such snapshot of the audience. */
  abstract rows(
    audienceId: string,
    snapshotId: string,
    filter: RowFilter,
    page: OffsetRequest,
  ): Promise<Page<SnapshotRowView> | undefined>;
  /** Most visits first. Missing when there is no such audience. */
  abstract unknownNames(audienceId: string, page: OffsetRequest): Promise<Page<UnknownNameView> | undefined>;
}
