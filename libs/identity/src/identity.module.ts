import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Authenticator } from '#libs/http';
import { ApiKeyViews } from './application/api-key-views.js';
import { Callers } from './application/callers.js';
import { CreateApiKeyHandler } from './application/commands/create-api-key.js';
import { DescribeApiKeyHandler } from './application/commands/describe-api-key.js';
import { IssueApiKeyHandler } from './application/commands/issue-api-key.js';
import { RevokeApiKeyHandler } from './application/commands/revoke-api-key.js';
import { RotateApiKeyHandler } from './application/commands/rotate-api-key.js';
import { KeyUses } from './application/key-uses.js';
import { GetApiKeyHandler } from './application/queries/get-api-key.js';
import { GetWorkspaceHandler } from './application/queries/get-workspace.js';
import { ListApiKeysHandler } from './application/queries/list-api-keys.js';
import { TokenCallers } from './application/token-callers.js';
import { ApiKeyRepository } from './domain/api-key.repository.js';
import { Keyring } from './domain/keyring.js';
import type { TrustedIssuer } from './domain/trusted-issuer.js';
import { WorkspaceDirectory } from './domain/workspace-directory.js';
import { JoseTokenReader } from './oidc/jose-token-reader.js';
import { TrustedIssuers } from './oidc/trusted-issuers.js';
import { PrismaApiKeyRepository } from './persistence/prisma-api-key.repository.js';
import { PrismaApiKeyViews } from './persistence/prisma-api-key.views.js';
import { PrismaKeyring } from './persistence/prisma-keyring.js';
import { PrismaWorkspaceDirectory } from './persistence/prisma-workspace-directory.js';
import { ApiKeyController } from './presentation/api-key.controller.js';
import { ApiKeysController } from './presentation/api-keys.controller.js';
import { BearerAuthenticator } from './presentation/bearer.authenticator.js';
import { UseWriter } from './presentation/use-writer.js';
import { WorkspacesModule } from './workspaces.module.js';

const callersOf = (keys: Keyring, uses: KeyUses, workspaces: WorkspaceDirectory, { all }: TrustedIssuers): Callers =>
  new Callers(keys, uses, all.length > 0 ? new TokenCallers(new JoseTokenReader(all), workspaces) : undefined);

@Module({
  imports: [CqrsModule, WorkspacesModule],
  controllers: [ApiKeysController, ApiKeyController],
  providers: [
    ...[IssueApiKeyHandler, GetWorkspaceHandler],
    ...[CreateApiKeyHandler, DescribeApiKeyHandler, RotateApiKeyHandler, RevokeApiKeyHandler],
    ...[ListApiKeysHandler, GetApiKeyHandler],
    { provide: Keyring, useClass: PrismaKeyring },
    { provide: ApiKeyRepository, useClass: PrismaApiKeyRepository },
    { provide: ApiKeyViews, useClass: PrismaApiKeyViews },
    { provide: KeyUses, useFactory: (keys: Keyring) => new KeyUses(keys), inject: [Keyring] },
    { provide: WorkspaceDirectory, useClass: PrismaWorkspaceDirectory },
    { provide: TrustedIssuers, useValue: new TrustedIssuers() },
    { provide: Callers, useFactory: callersOf, inject: [Keyring, KeyUses, WorkspaceDirectory, TrustedIssuers] },
    { provide: Authenticator, useClass: BearerAuthenticator },
    UseWriter,
  ],
  exports: [Authenticator],
})
export class IdentityModule {
  /** With tokens of these issuers beside the keys. */
  static trusting(issuers: readonly TrustedIssuer[]): DynamicModule {
    return {
      module: IdentityModule,
      providers: [{ provide: TrustedIssuers, useValue: new TrustedIssuers(issuers) }],
    };
  }
}
