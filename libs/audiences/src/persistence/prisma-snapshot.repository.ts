import { type DomainError, NotFound } from '#libs/kernel';
import { insertRows, onDuplicate, onMissingParent, orRefuse, PrismaService, saveWithEvents } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import type { Days } from '../domain/file-format.js';
import { SnapshotExists, SnapshotSuperseded } from '../domain/snapshot.errors.js';
import type { Snapshot, SnapshotState } from '../domain/snapshot.js';
import { SnapshotRepository } from '../domain/snapshot.repository.js';
import { toContentRows, toRow, toSnapshot, withContents } from './snapshot.mapper.js';

@Injectable()
export class PrismaSnapshotRepository extends SnapshotRepository {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async find(id: string): Promise<Snapshot | undefined> {
    const row = await this.prisma.snapshot.findFirst({ where: { id }, ...withContents });
    return row ? toSnapshot(row) : undefined;
  }

  /** The unique index decides, not a prior read. */
  async save(snapshot: Snapshot): Promise<void> {
    await saveWithEvents(this.prisma, snapshot, async (tx) => {
      await tx.snapshot.create({ data: toRow(snapshot) });
      for (const table of toContentRows(snapshot)) await insertRows(tx, table);
    })
      .catch(onDuplicate(() => this.refusalOf(snapshot.state)))
      .catch(onMissingParent(new NotFound('audience', snapshot.state.audienceId)));
  }

  async refuseTaken(audienceId: string, days: Days): Promise<void> {
    const first = await this.firstOf(audienceId, days);
    if (first) throw new SnapshotExists(days, first.id);
  }

  async delete(snapshot: Snapshot): Promise<void> {
    const { id } = snapshot;
    await saveWithEvents(this.prisma, snapshot, (tx) =>
      tx.snapshot.deleteMany({ where: { id } }).then(orRefuse(new NotFound(this.noun, id))),
    );
  }

  /** The index knows the periods of every tenant's audiences; whoever has no such audience is not told of them. */
  private async refusalOf({ audienceId, period, remapOf }: SnapshotState): Promise<DomainError> {
    if (remapOf) {
      const later = await this.prisma.snapshot.findFirst({ where: { predecessorId: remapOf.snapshotId } });
      return new SnapshotSuperseded(remapOf.snapshotId, later?.id);
    }
    const audience = await this.prisma.audience.findFirst({ where: { id: audienceId }, select: { id: true } });
    if (!audience) return new NotFound('audience', audienceId);
    return new SnapshotExists(period, (await this.firstOf(audienceId, period))?.id);
  }

  /** As it was imported: its revisions are of the same days. */
  private firstOf(audienceId: string, { from, to }: Days): Promise<{ readonly id: string } | null> {
    const where = { audienceId, from: new Date(from), to: new Date(to), revision: 1 };
    return this.prisma.snapshot.findFirst({ where, select: { id: true } });
  }
}
