import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CustomBrowserClaims } from '../../domain/custom-browser.js';
import { CustomBrowserRepository } from '../../domain/custom-browser.repository.js';
import { EditionIndexes } from '../edition-indexes.js';

/** Describe a custom browser anew. Refuses with Stale when it is not at the expected version. */
export class ReplaceCustomBrowser extends Command<void> {
  constructor(
    readonly browserId: string,
    readonly claimed: CustomBrowserClaims,
    readonly expectedVersion: number,
  ) {
    super();
  }
}

@CommandHandler(ReplaceCustomBrowser)
export class ReplaceCustomBrowserHandler implements ICommandHandler<ReplaceCustomBrowser> {
  constructor(
    private readonly browsers: CustomBrowserRepository,
    private readonly upstream: EditionIndexes,
  ) {}

  async execute({ browserId, claimed, expectedVersion }: ReplaceCustomBrowser): Promise<void> {
    const browser = await this.browsers.get(browserId);
    browser.expect(expectedVersion);
    browser.replace(claimed, await this.upstream.get(), new Date());
    await this.browsers.save(browser);
  }
}
