import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Audit } from '#libs/http';
import { AuditTrail } from './application/audit-trail.js';
import { AuditViews } from './application/audit-views.js';
import { GetAuditEntryHandler } from './application/queries/get-audit-entry.js';
import { ListAuditEntriesHandler } from './application/queries/list-audit-entries.js';
import { AuditLog } from './domain/audit-log.js';
import { PrismaAuditLog } from './persistence/prisma-audit-log.js';
import { PrismaAuditViews } from './persistence/prisma-audit.views.js';
import { AuditController } from './presentation/audit.controller.js';
import { KeptAudit } from './presentation/kept-audit.js';

/** Who wrote, and who was refused. */
@Module({})
export class AuditModule {
  /** What is on record is kept for so many days. */
  static keeping(days: number): DynamicModule {
    return {
      module: AuditModule,
      global: true,
      imports: [CqrsModule],
      controllers: [AuditController],
      providers: [
        ...[ListAuditEntriesHandler, GetAuditEntryHandler],
        { provide: AuditLog, useClass: PrismaAuditLog },
        { provide: AuditViews, useClass: PrismaAuditViews },
        { provide: AuditTrail, useFactory: (log: AuditLog) => new AuditTrail(log, days), inject: [AuditLog] },
        { provide: Audit, useClass: KeptAudit },
      ],
      exports: [Audit],
    };
  }
}
