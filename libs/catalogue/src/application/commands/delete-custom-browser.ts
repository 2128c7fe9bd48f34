import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CustomBrowserRepository } from '../../domain/custom-browser.repository.js';

/**
 * Delete a custom browser. Snapshots that were mapped to it keep their visits: they are of no known release from now on. Refuses
 * with Stale when it is not at the expected version.
 */
export class DeleteCustomBrowser extends Command<void> {
  constructor(
    readonly browserId: string,
    readonly expectedVersion: number,
  ) {
    super();
  }
}

@CommandHandler(DeleteCustomBrowser)
export class DeleteCustomBrowserHandler implements ICommandHandler<DeleteCustomBrowser> {
  constructor(private readonly browsers: CustomBrowserRepository) {}

  async execute({ browserId, expectedVersion }: DeleteCustomBrowser): Promise<void> {
    const browser = await this.browsers.get(browserId);
    browser.expect(expectedVersion);
    browser.discard();
    await this.browsers.delete(browser);
  }
}
