import { AggregateRoot, type DomainEvent } from '#libs/kernel';
import type { FileReading } from './file-reading.js';
import type { Period } from './period.js';
import { remap } from './remap.js';
import type { RowMapper } from './row-mapper.js';
import { NoVisits } from './snapshot.errors.js';
import { contentsOf, type SnapshotContents } from './snapshot-contents.js';
import { toldOf } from './snapshot-told.js';
import { sumOfVisits } from './visit-sum.js';

export interface SnapshotState extends SnapshotContents {
  readonly id: string;
  readonly audienceId: string;
  /** The edition whose releases the visits were mapped to. */
  readonly editionId: string;
  readonly period: Pick<Period, 'from' | 'to'>;
  /** Of one that was made from a file: how that was read. */
  readonly file?: FileReading;
  /** Of one that was made by remapping another. */
  readonly remapOf?: {
    readonly snapshotId: string;
    /** Its own number: that of the other and one. */ readonly revision: number;
  };
}

/** What an audience browsed with in one period. Never changes once imported: remapping makes another of it. */
export class Snapshot extends AggregateRoot {
  private constructor(readonly state: SnapshotState) {
    super(state.id);
  }

  static import(state: SnapshotState): Snapshot {
    const { visits, rows, file } = state;
    if (sumOfVisits([visits.mapped, visits.approximated, visits.unknown]) === 0)
      throw new NoVisits(sumOfVisits(Object.values(rows)), file?.rowsRejected);

    const snapshot = new Snapshot(state);
    snapshot.record(snapshotImported(state));
    return snapshot;
  }

  /** Rebuilds a stored snapshot. The past is not validated again. */
  static restore(state: SnapshotState): Snapshot {
    return new Snapshot(state);
  }

  /** The next revision: the same rows, mapped anew. */
  remapped({
    id,
    editionId,
    mapper,
  }: {
    readonly id: string;
    readonly editionId: string;
    readonly mapper: RowMapper;
  }): Snapshot {
    const { audienceId, period, file, names, remapOf, dimension } = this.state;
    return Snapshot.import({
      ...{ id, audienceId, editionId, period, ...(file && { file }) },
      remapOf: { snapshotId: this.id, revision: (remapOf?.revision ?? 1) + 1 },
      ...contentsOf(
        names.map((row) => remap(row, mapper)),
        dimension?.name,
      ),
    });
  }

  /** To be taken out of its repository. */
  discard(): void {
    this.record(snapshotDeleted(this.state));
  }
}

export interface SnapshotEvent extends DomainEvent {
  readonly type: 'snapshot-imported' | 'snapshot-deleted';
  readonly audienceId: string;
  readonly snapshotId: string;
}

const snapshotImported = (state: SnapshotState): SnapshotEvent => ({
  type: 'snapshot-imported',
  audienceId: state.audienceId,
  snapshotId: state.id,
  told: toldOf(state),
});
const snapshotDeleted = ({ id, audienceId }: SnapshotState): SnapshotEvent => ({
  type: 'snapshot-deleted',
  audienceId,
  snapshotId: id,
});
