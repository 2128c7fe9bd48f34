import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SiteRepository } from '../../domain/site.repository.js';

/** Delete a site with its policies and adoptions. Refuses with Stale when it is not at the expected version. */
export class DeleteSite extends Command<void> {
  constructor(
    readonly siteId: string,
    readonly expectedVersion: number,
  ) {
    super();
  }
}

@CommandHandler(DeleteSite)
export class DeleteSiteHandler implements ICommandHandler<DeleteSite> {
  constructor(private readonly sites: SiteRepository) {}

  async execute({ siteId, expectedVersion }: DeleteSite): Promise<void> {
    const site = await this.sites.get(siteId);
    site.expect(expectedVersion);
    site.discard();
    await this.sites.delete(site);
  }
}
