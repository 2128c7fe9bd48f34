import { NotFound, Stale } from '#libs/kernel';
import {
  currentWorkspace,
  insertRows,
  onDuplicate,
  onMissingParent,
  orRefuse,
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

  async get(siteId: string): Promise<Waterline> {
    const row = await this.prisma.waterline.findFirst({ where: { siteId } });
    return row ? toWaterline(row) : Waterline.undrawn(siteId);
  }

  /** The row while nobody else has drawn it: of two that find the same crossings the database lets one through. */
  async save(waterline: Waterline): Promise<void> {
    const { siteId, crossings } = waterline;
    await saveWithEvents(this.prisma, waterline, async (tx) => {
      await this.#draw(tx, waterline);
      const defaults = { workspace_id: currentWorkspace() };
      const rows = crossings.map((crossing) => toCrossingRow(siteId, crossing));
      if (rows.length > 0) await insertRows(tx, { table: 'crossing', defaults, rows });
    })
      .catch(onDuplicate(new Stale('waterline')))
      .catch(onMissingParent(new NotFound('site', siteId)));
  }

  async #draw(tx: Prisma.TransactionClient, { siteId, state, storedVersion }: Waterline): Promise<void> {
    const data = toRow(state);
    if (storedVersion === 0) await tx.waterline.create({ data });
    else
      await tx.waterline
        .updateMany({ where: { siteId, version: storedVersion }, data })
        .then(orRefuse(new Stale('waterline')));
  }
}
