import { Module } from '@nestjs/common';
import { Authenticator } from '#libs/http';
import { CreateWorkspaceHandler } from './application/commands/create-workspace.js';
import { IssueApiKeyHandler } from './application/commands/issue-api-key.js';
import { GetCallerHandler } from './application/queries/get-caller.js';
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
    GetCallerHandler,
    GetWorkspaceHandler,
    { provide: WorkspaceRepository, useClass: PrismaWorkspaceRepository },
    { provide: ApiKeyRepository, useClass: PrismaApiKeyRepository },
    { provide: Authenticator, useClass: BearerAuthenticator },
  ],
  exports: [Authenticator],
})
export class IdentityModule {}
