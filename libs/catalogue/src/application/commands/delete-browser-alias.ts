import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BrowserAliasRepository } from '../../domain/browser-alias.repository.js';

/**
 * Delete an alias: the name means again what it does to everyone. Snapshots stay as they are. Refuses with Stale when it is not at the
 * expected version.
 */
export class DeleteBrowserAlias extends Command<void> {
  constructor(
    readonly aliasId: string,
    readonly expectedVersion: number,
  ) {
    super();
  }
}

@CommandHandler(DeleteBrowserAlias)
export class DeleteBrowserAliasHandler implements ICommandHandler<DeleteBrowserAlias> {
  constructor(private readonly aliases: BrowserAliasRepository) {}

  async execute({ aliasId, expectedVersion }: DeleteBrowserAlias): Promise<void> {
    const alias = await this.aliases.get(aliasId);
    alias.expect(expectedVersion);
    alias.discard();
    await this.aliases.delete(alias);
  }
}
