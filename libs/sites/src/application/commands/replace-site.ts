import type { Actor } from '#libs/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { SiteDescription } from '../../domain/site.js';
import { SiteRepository } from '../../domain/site.repository.js';

/** Describe a site anew, and move its line where that changes. Refuses with Stale when it is not at the expected version. */
export class ReplaceSite extends Command<void> {
  constructor(
    readonly siteId: string,
    readonly described: SiteDescription,
    readonly expectedVersion: number,
    readonly by: Actor,
  ) {
    super();
  }
}

@CommandHandler(ReplaceSite)
export class ReplaceSiteHandler implements ICommandHandler<ReplaceSite> {
  constructor(private readonly sites: SiteRepository) {}

  async execute({ siteId, described, expectedVersion, by }: ReplaceSite): Promise<void> {
    const site = await this.sites.get(siteId);
    site.expect(expectedVersion);
    site.replace(described, by, new Date());
    await this.sites.save(site);
  }
}
