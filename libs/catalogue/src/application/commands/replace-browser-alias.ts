import type { AliasOfBrowser } from '#libs/compat';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BrowserAliasRepository } from '../../domain/browser-alias.repository.js';
import { browserIds } from '../browser-ids.js';
import { WorkspaceEditions } from '../workspace-editions.js';

/** Describe an alias anew. Refuses with Stale when it is not at the expected version. */
export class ReplaceBrowserAlias extends Command<void> {
  constructor(
    readonly aliasId: string,
    readonly described: AliasOfBrowser,
    readonly expectedVersion: number,
  ) {
    super();
  }
}

@CommandHandler(ReplaceBrowserAlias)
export class ReplaceBrowserAliasHandler implements ICommandHandler<ReplaceBrowserAlias> {
  constructor(
    private readonly aliases: BrowserAliasRepository,
    private readonly editions: WorkspaceEditions,
  ) {}

  async execute({ aliasId, described, expectedVersion }: ReplaceBrowserAlias): Promise<void> {
    const alias = await this.aliases.get(aliasId);
    alias.expect(expectedVersion);
    alias.replace(described, browserIds(await this.editions.know()), new Date());
    await this.aliases.save(alias);
  }
}
