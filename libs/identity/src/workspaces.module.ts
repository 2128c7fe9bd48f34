import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { PrismaService } from '#libs/persistence';
import { tmpdir } from 'node:os';
import { ArchiveWorkspaceHandler } from './application/commands/archive-workspace.js';
import { CreateWorkspaceHandler } from './application/commands/create-workspace.js';
import { DeleteWorkspaceHandler } from './application/commands/delete-workspace.js';
import { GetOwnWorkspaceHandler } from './application/queries/get-own-workspace.js';
import { ListWorkspacesHandler } from './application/queries/list-workspaces.js';
import { WorkspaceArchiver } from './application/workspace-archiver.js';
import { WorkspaceViews } from './application/workspace-views.js';
import { WorkspaceRepository } from './domain/workspace.repository.js';
import { PrismaWorkspaceRepository } from './persistence/prisma-workspace.repository.js';
import { PrismaWorkspaceViews } from './persistence/prisma-workspace.views.js';
import { ZipWorkspaceArchiver } from './persistence/zip-workspace-archiver.js';
import { WorkspaceController } from './presentation/workspace.controller.js';

/** The tenants themselves. */
@Module({
  imports: [CqrsModule],
  controllers: [WorkspaceController],
  providers: [
    ...[
      ArchiveWorkspaceHandler,
      CreateWorkspaceHandler,
      DeleteWorkspaceHandler,
      GetOwnWorkspaceHandler,
      ListWorkspacesHandler,
    ],
    { provide: WorkspaceRepository, useClass: PrismaWorkspaceRepository },
    { provide: WorkspaceViews, useClass: PrismaWorkspaceViews },
    {
      provide: WorkspaceArchiver,
      useFactory: (prisma: PrismaService) => new ZipWorkspaceArchiver(prisma, tmpdir()),
      inject: [PrismaService],
    },
  ],
  exports: [WorkspaceRepository],
})
export class WorkspacesModule {}
