import { Module } from '@nestjs/common';
import { Authenticator } from '#libs/http';
import { Callers } from './application/callers.js';
import { CreateWorkspaceHandler } from './application/commands/create-workspace.js';
import { IssueApiKeyHandler } from './application/commands/issue-api-key.js';
import { GetWorkspaceHandler } from './application/queries/get-workspace.js';
import { ApiKeyRepository } from './domain/api-key.repository.js';
import { WorkspaceRepository } from './domain/workspace.repository.js';
import { PrismaApiKeyRepository } from './persistence/prisma-api-key.repository.js';
import { PrismaWorkspaceRepository } from './persistence/prisma-workspace.repository.js';
import { BearerAuthenticator } from './presentation/bearer.authenticator.js';

@Module({
  providers: [
    CreateWorkspaceHandler,
    IssueApiKeyHandler,
    GetWorkspaceHandler,
    { provide: WorkspaceRepository, useClass: PrismaWorkspaceRepository },
    { provide: ApiKeyRepository, useClass: PrismaApiKeyRepository },
    { provide: Callers, useFactory: (keys: ApiKeyRepository) => new Callers(keys), inject: [ApiKeyRepository] },
    { provide: Authenticator, useClass: BearerAuthenticator },
  ],
  exports: [Authenticator],
})
export class IdentityModule {}
