import { NotFound } from '#libs/kernel';
import { findById, insertRow, onMissingParent, orRefuse, PrismaService, saveWithEvents } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import type { Check } from '../domain/check.js';
import { CheckRepository } from '../domain/check.repository.js';
import { toCheck, toRow } from './check.mapper.js';

@Injectable()
export class PrismaCheckRepository extends CheckRepository {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async find(id: string): Promise<Check | undefined> {
    const row = await findById(this.prisma, 'check', id);
    return row ? toCheck(row) : undefined;
  }

  async save(check: Check): Promise<void> {
    await saveWithEvents(this.prisma, check, (tx) => insertRow(tx, 'Check', toRow(check))).catch(
      onMissingParent(new NotFound('site', check.state.siteId)),
    );
  }

  async delete(check: Check): Promise<void> {
    const { id } = check;
    await saveWithEvents(this.prisma, check, (tx) =>
      tx.check.deleteMany({ where: { id } }).then(orRefuse(new NotFound(this.noun, id))),
    );
  }
}
