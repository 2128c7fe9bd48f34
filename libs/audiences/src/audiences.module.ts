import { JobKinds } from '#libs/jobs/contract';
import { Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { CreateAudienceHandler } from './application/commands/create-audience.js';
import { DeferImportHandler } from './application/commands/defer-import.js';
import { DeleteAudienceHandler } from './application/commands/delete-audience.js';
import { DeleteSnapshotHandler } from './application/commands/delete-snapshot.js';
import { ImportSnapshotHandler } from './application/commands/import-snapshot.js';
import { RemapSnapshotHandler } from './application/commands/remap-snapshot.js';
import { ReplaceAudienceHandler } from './application/commands/replace-audience.js';
import { ImportJob } from './application/import-job.js';
import { AudienceViews } from './application/queries/audience-views.js';
import { GetAudienceHandler } from './application/queries/get-audience.js';
import { GetSnapshotHandler } from './application/queries/get-snapshot.js';
import { GetTrafficHandler } from './application/queries/get-traffic.js';
import { HasSnapshotHandler } from './application/queries/has-snapshot.js';
import { ListAudiencesHandler } from './application/queries/list-audiences.js';
import { ListPeriodsHandler } from './application/queries/list-periods.js';
import { ListSegmentsHandler } from './application/queries/list-segments.js';
import { ListSnapshotRowsHandler } from './application/queries/list-snapshot-rows.js';
import { ListSnapshotsHandler } from './application/queries/list-snapshots.js';
import { ListTrafficHandler } from './application/queries/list-traffic.js';
import { ListUnknownNamesHandler } from './application/queries/list-unknown-names.js';
import { MapRowsHandler } from './application/queries/map-rows.js';
import { RecentTraffic } from './application/queries/recent-traffic.js';
import { SnapshotViews } from './application/queries/snapshot-views.js';
import { TrafficReader } from './application/queries/traffic-reader.js';
import { AudienceRepository } from './domain/audience.repository.js';
import { SnapshotRepository } from './domain/snapshot.repository.js';
import { PrismaAudienceRepository } from './persistence/prisma-audience.repository.js';
import { PrismaAudienceViews } from './persistence/prisma-audience.views.js';
import { PrismaSnapshotRepository } from './persistence/prisma-snapshot.repository.js';
import { PrismaSnapshotViews } from './persistence/prisma-snapshot.views.js';
import { PrismaTrafficReader } from './persistence/prisma-traffic.reader.js';
import { AudienceController } from './presentation/audience.controller.js';
import { AudiencesController } from './presentation/audiences.controller.js';
import { ImportController } from './presentation/import.controller.js';
import { RowsController } from './presentation/rows.controller.js';
import { SnapshotController } from './presentation/snapshot.controller.js';
import { SnapshotsController } from './presentation/snapshots.controller.js';
import { UnknownNamesController } from './presentation/unknown-names.controller.js';
import { CountedApart } from './threads/counted-apart.js';

@Module({
  imports: [CqrsModule],
  controllers: [
    AudiencesController,
    AudienceController,
    SnapshotsController,
    ImportController,
    SnapshotController,
    RowsController,
    UnknownNamesController,
  ],
  providers: [
    CreateAudienceHandler,
    ReplaceAudienceHandler,
    DeleteAudienceHandler,
    ImportSnapshotHandler,
    DeferImportHandler,
    RemapSnapshotHandler,
    DeleteSnapshotHandler,
    ListAudiencesHandler,
    GetAudienceHandler,
    ListSnapshotsHandler,
    GetSnapshotHandler,
    ListSnapshotRowsHandler,
    ListUnknownNamesHandler,
    MapRowsHandler,
    GetTrafficHandler,
    ListPeriodsHandler,
    ListTrafficHandler,
    ListSegmentsHandler,
    HasSnapshotHandler,
    { provide: AudienceRepository, useClass: PrismaAudienceRepository },
    { provide: SnapshotRepository, useClass: PrismaSnapshotRepository },
    { provide: AudienceViews, useClass: PrismaAudienceViews },
    { provide: SnapshotViews, useClass: PrismaSnapshotViews },
    { provide: TrafficReader, useClass: PrismaTrafficReader },
    {
      provide: RecentTraffic,
      useFactory: (reader: TrafficReader) => new RecentTraffic(reader),
      inject: [TrafficReader],
    },
  ],
})
export class AudiencesModule {
  constructor(kinds: JobKinds, commands: CommandBus) {
    kinds.add(new ImportJob(commands, (work, order) => new CountedApart(work, order)));
  }
}
