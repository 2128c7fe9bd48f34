import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CustomBrowser, type CustomBrowserClaims } from '../../domain/custom-browser.js';
import { CustomBrowserRepository } from '../../domain/custom-browser.repository.js';
import { EditionIndexes } from '../edition-indexes.js';

/**
 * Add a browser by the upstream releases that its own equal. Without a chosen id one is made of the name. Answers it. What was
 * imported before is not mapped to it.
 */
export class CreateCustomBrowser extends Command<string> {
  constructor(
    readonly chosenId: string | undefined,
    readonly claimed: CustomBrowserClaims,
  ) {
    super();
  }
}

@CommandHandler(CreateCustomBrowser)
export class CreateCustomBrowserHandler implements ICommandHandler<CreateCustomBrowser> {
  constructor(
    private readonly browsers: CustomBrowserRepository,
    private readonly upstream: EditionIndexes,
  ) {}

  async execute({ chosenId, claimed }: CreateCustomBrowser): Promise<string> {
    const browser = CustomBrowser.create(chosenId, claimed, await this.upstream.get(), new Date());
    await this.browsers.save(browser);
    return browser.id;
  }
}
