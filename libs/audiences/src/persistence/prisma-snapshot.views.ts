import type { CursorPage, CursorRequest, OffsetRequest, Page } from '#libs/kernel';
import { descending, findById, pageOf, PrismaService, readGathered, slice } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import {
  type MappingReport,
  type ReasonView,
  type RowFilter,
  type SnapshotRowView,
  type SnapshotView,
  SnapshotViews,
  type UnknownNameView,
} from '../application/queries/snapshot-views.js';
import { hintOf } from '../domain/import-hint.js';
import { fileOf, toNameView, toSegmentViews, toView, visitsOf, withSuccessor } from './snapshot.mapper.js';

@Injectable()
export class PrismaSnapshotViews extends SnapshotViews {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async find(audienceId: string, id: string): Promise<MappingReport | undefined> {
    const row = await findById(this.prisma, 'snapshot', id, { include: withSuccessor });
    if (row?.audienceId !== audienceId) return undefined;
    const latest = row.successor ? await this.latestOf(row) : { id, revision: row.revision };
    const reasons = await this.reasonsOf(id);
    const file = fileOf(row);
    const hint = hintOf({ visits: visitsOf(row), reasons, ...file });
    const largestUnknown = await this.largestUnknownOf(id);
    return {
      ...{ ...toView(row), latest, reasons, largestUnknown, ...file },
      ...(hint !== undefined && { hint }),
      ...(row.dimension !== null && {
        segments: toSegmentViews(await this.segmentsOf(id)),
      }),
    };
  }

  async list(audienceId: string, page: CursorRequest): Promise<CursorPage<SnapshotView> | undefined> {
    const snapshots = { ...slice(latestFirst, page), include: withSuccessor };
    const audience = await readGathered(`snapshots ${JSON.stringify(page)}`, audienceId, async (ids) => {
      const select = { id: true, snapshots };
      const found = await this.prisma.audience.findMany({ where: { id: { in: [...ids] } }, select });
      return ids.map((one) => found.find(({ id }) => id === one));
    });
    if (!audience) return undefined;
    const total = page.count ? await this.prisma.snapshot.count({ where: { audienceId } }) : undefined;
    return pageOf(latestFirst, page, { rows: audience.snapshots, total }, toView);
  }

  async rows(
    audienceId: string,
    id: string,
    { outcome }: RowFilter,
    { offset, limit }: OffsetRequest,
  ): Promise<Page<SnapshotRowView> | undefined> {
    const where = outcome ? { outcome } : {};
    const snapshot = await this.prisma.snapshot.findFirst({
      where: { id, audienceId },
      select: {
        _count: { select: { rows: { where } } },
        rows: { where, orderBy: [{ visits: 'desc' }, { ordinal: 'asc' }], skip: offset, take: limit },
      },
    });
    return snapshot ? { items: snapshot.rows.map(toNameView), total: snapshot._count.rows } : undefined;
  }

  private latestOf({ audienceId, from, to }: { readonly audienceId: string; readonly from: Date; readonly to: Date }) {
    return this.prisma.snapshot.findFirstOrThrow({
      where: { audienceId, from, to },
      orderBy: { revision: 'desc' },
      select: { id: true, revision: true },
    });
  }

  /** Those without visits say nothing of what a snapshot does not know. */
  async unknownNames(audienceId: string, { offset, limit }: OffsetRequest): Promise<Page<UnknownNameView> | undefined> {
    const audience = await this.prisma.audience.findFirst({ where: { id: audienceId }, select: { id: true } });
    if (!audience) return undefined;
    const items = await this.prisma.$queryRaw<UnknownNameView[]>`
      SELECT name, array_agg(DISTINCT reason ORDER BY reason) AS reasons, sum(visits::numeric)::float8 AS visits,
        sum(count)::int AS rows, count(DISTINCT snapshot.id)::int AS snapshots,
        (array_agg(snapshot.id ORDER BY "to" DESC, "from" DESC, id DESC))[1]::text AS "lastSnapshotId", max("to")::text AS "lastSeen"
      FROM snapshot_row JOIN snapshot ON snapshot.id = snapshot_id
      WHERE audience_id = ${audienceId}::uuid AND outcome = 'unknown' AND visits > 0
        AND NOT EXISTS (SELECT FROM snapshot later WHERE later.predecessor_id = snapshot.id)
      GROUP BY name ORDER BY sum(visits::numeric) DESC, name OFFSET ${offset} LIMIT ${limit}`;
    const [{ total }] = await this.prisma.$queryRaw<[{ total: number }]>`
      SELECT count(DISTINCT name)::int AS total FROM snapshot_row JOIN snapshot ON snapshot.id = snapshot_id
      WHERE audience_id = ${audienceId}::uuid AND outcome = 'unknown' AND visits > 0
        AND NOT EXISTS (SELECT FROM snapshot later WHERE later.predecessor_id = snapshot.id)`;
    return { items, total };
  }

  private segmentsOf(id: string) {
    return readGathered('segments of snapshots', id, async (ids) => {
      const rows = await this.prisma.snapshotSegment.findMany({ where: { snapshotId: { in: [...ids] } } });
      return ids.map((one) => rows.filter(({ snapshotId }) => snapshotId === one));
    });
  }

  /** Summed as decimals, so that fractions add up to what a person would say. That the snapshot is ours was asked before. */
  private reasonsOf(id: string): Promise<ReasonView[]> {
    return readGathered('reasons of snapshots', id, async (ids) => {
      const rows = await this.prisma.$queryRaw<Of<ReasonView>[]>`
        SELECT snapshot_id AS "snapshotId", outcome, reason, sum(visits::numeric)::float8 AS visits, sum(count)::int AS rows
        FROM snapshot_row WHERE snapshot_id = ANY(${[...ids]}::uuid[])
        GROUP BY snapshot_id, outcome, reason ORDER BY visits DESC, reason`;
      return ids.map((one) => itemsOf(one, rows));
    });
  }

  private largestUnknownOf(id: string): Promise<MappingReport['largestUnknown']> {
    return readGathered('unknown names of snapshots', id, async (ids) => {
      const rows = await this.prisma.$queryRaw<Of<{ name: string; visits: number }>[]>`
        SELECT id AS "snapshotId", largest.name, largest.visits FROM unnest(${[...ids]}::uuid[]) AS id
        CROSS JOIN LATERAL (
          SELECT name, sum(visits::numeric)::float8 AS visits
          FROM snapshot_row WHERE snapshot_id = id AND outcome = 'unknown'
          GROUP BY name HAVING sum(visits) > 0 ORDER BY visits DESC, name LIMIT ${LARGEST}) AS largest
        ORDER BY largest.visits DESC, largest.name`;
      return ids.map((one) => itemsOf(one, rows));
    });
  }
}

/** A row that says whose it is. */
type Of<Item> = Item & { readonly snapshotId: string };

const itemsOf = <Item extends object>(id: string, rows: readonly Of<Item>[]): Item[] =>
  rows.filter(({ snapshotId }) => snapshotId === id).map(({ snapshotId: _of, ...item }) => item as unknown as Item);

/** By what is measured, not by when it was imported. */
export const latestFirst = [descending('to'), descending('from'), descending('id')];

/** Names that a report shows; the rows have them all. */
const LARGEST = 10;
