/** When a snapshot counted. */
export interface SnapshotPeriod {
  readonly snapshotId: string;
  /** Days, YYYY-MM-DD, both included. */
  readonly from: string;
  readonly to: string;
}

/** What one snapshot counted, or one segment of it, by release. Never changes. */
export interface Traffic extends SnapshotPeriod {
  readonly audienceId: string;
  /** The edition whose releases the visits were mapped to. */
  readonly mappedBy: string;
  /** What the snapshot tells its visits apart by, if it does. */
  readonly dimension?: string;
  /** Of a segment alone: its value. */
  readonly segment?: string;
  /** Every visit that is not a bot's: what the shares leave of it came with no known release. */
  readonly visits: number;
  readonly shares: readonly { readonly browser: string; readonly release: string; readonly visits: number }[];
}

export abstract class TrafficReader {
  /** Which snapshot is meant; no answer when there is no such audience, none in it when that has no such snapshot. */
  abstract locate(audienceId: string, snapshotId?: string): Promise<{ readonly snapshotId?: string } | undefined>;
  /** When its snapshots counted, or those with that segment, the latest last; none when there is no such audience. */
  abstract periods(audienceId: string, segment?: string): Promise<readonly SnapshotPeriod[] | undefined>;
  /** What these snapshots counted, in any order, as far as they are there. */
  abstract read(snapshotIds: readonly string[]): Promise<readonly Traffic[]>;
  /** What all segments of these snapshots counted, or those of that value, as far as they are there; most visits first. */
  abstract readSegments(snapshotIds: readonly string[], value?: string): Promise<readonly Traffic[]>;
}
