import { insertRow, OperatorPrisma, PrismaService } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import type { AuditEntry } from '../domain/audit-entry.js';
import { AuditLog } from '../domain/audit-log.js';
import { toRow } from './audit-entry.mapper.js';

@Injectable()
export class PrismaAuditLog extends AuditLog {
  constructor(
    private readonly prisma: PrismaService,
    private readonly operator: OperatorPrisma,
  ) {
    super();
  }

  /** Those that many parts of a unit record in one tick are written by one statement. */
  async record(entry: AuditEntry): Promise<void> {
    await this.prisma.$transaction((tx) => insertRow(tx, 'AuditEntry', toRow(entry)));
  }

  async recordRefusals(entries: readonly AuditEntry[]): Promise<void> {
    await this.operator.auditEntry.createMany({ data: entries.map(toRow) });
  }

  /** The database lets nobody else delete an entry. */
  async forgetAfter(days: number): Promise<void> {
    await this.operator.$transaction([
      this.operator.$queryRaw`SELECT set_config('plimsoll.audit_retention', 'on', true)`,
      this.operator.$executeRaw`DELETE FROM audit_entry WHERE at < now() - make_interval(days => ${days}::int)`,
    ]);
  }
}
