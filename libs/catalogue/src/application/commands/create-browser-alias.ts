import type { AliasOfBrowser } from '#libs/compat';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { BrowserAlias } from '../../domain/browser-alias.js';
import { BrowserAliasRepository } from '../../domain/browser-alias.repository.js';
import { browserIds } from '../browser-ids.js';
import { WorkspaceEditions } from '../workspace-editions.js';

/** Say what a name means from now on. Answers the alias's id. What was imported before is not mapped by it. */
export class CreateBrowserAlias extends Command<string> {
  constructor(
    readonly described: AliasOfBrowser,
    readonly id: string = v7(),
  ) {
    super();
  }
}

@CommandHandler(CreateBrowserAlias)
export class CreateBrowserAliasHandler implements ICommandHandler<CreateBrowserAlias> {
  constructor(
    private readonly aliases: BrowserAliasRepository,
    private readonly editions: WorkspaceEditions,
  ) {}

  async execute({ described, id }: CreateBrowserAlias): Promise<string> {
    const alias = BrowserAlias.create(id, described, browserIds(await this.editions.know()), new Date());
    await this.aliases.save(alias);
    return alias.id;
  }
}
