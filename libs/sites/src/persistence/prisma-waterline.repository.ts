import { NotFound, Stale } from '#libs/kernel';
import {
  currentWorkspace,
  insertRows,
  onMissingParent,
  type Prisma,
  PrismaService,
  saveWithEvents,
} from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { Waterline } from '../domain/waterline.js';
import { WaterlineRepository } from '../domain/waterline.repository.js';
import { toCrossingRow, toRow, toWaterline } from './waterline.mapper.js';

@Injectable()
export class PrismaWaterlineRepository extends WaterlineRepository {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async list(siteIds: readonly string[]): Promise<readonly Waterline[]> {
    const rows = await this.prisma.waterline.findMany({ where: { siteId: { in: [...siteIds] } } });
    const drawn = new Map(rows.map((row) => [row.siteId, toWaterline(row)]));
    return siteIds.map((siteId) => drawn.get(siteId) ?? Waterline.undrawn(siteId));
  }

  /** The rows while nobody else has drawn them: of two that find the same crossings the database lets one through. */
  async save(waterlines: readonly Waterline[]): Promise<void> {
    if (waterlines.length === 0) return;
    const events = waterlines.flatMap((waterline) => waterline.events);
    await saveWithEvents(this.prisma, { events }, async (tx) => {
      await draw(tx, waterlines);
      const defaults = { workspace_id: currentWorkspace() };
      const rows = waterlines.flatMap(({ siteId, crossings }) => crossings.map((each) => toCrossingRow(siteId, each)));
      if (rows.length > 0) await insertRows(tx, { table: 'crossing', defaults, rows });
    }).catch(onMissingParent(new NotFound('site', waterlines.map(({ siteId }) => siteId).join())));
  }
}

/** In the order of their sites, in which every process draws them. One that was drawn meanwhile has another version, whether it was there before or not. */
async function draw(tx: Prisma.TransactionClient, waterlines: readonly Waterline[]): Promise<void> {
  const rows = waterlines.map(({ state }) => ({ ...toRow(state), workspace_id: currentWorkspace() }));
  const drawn = await tx.$executeRaw`
    INSERT INTO waterline
    SELECT * FROM jsonb_populate_recordset(NULL::waterline, ${JSON.stringify(rows)}::jsonb) ORDER BY site_id
    ON CONFLICT (site_id) DO UPDATE SET
      version = excluded.version, audience_id = excluded.audience_id, line = excluded.line,
      policy_version = excluded.policy_version, seen_snapshot_id = excluded.seen_snapshot_id,
      seen_edition_id = excluded.seen_edition_id, snapshot_id = excluded.snapshot_id, edition_id = excluded.edition_id,
      features = excluded.features, keys = excluded.keys, own = excluded.own
    WHERE waterline.version = excluded.version - 1`;
  if (drawn < rows.length) throw new Stale('waterline');
}
