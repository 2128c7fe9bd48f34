import type { Actor } from '#libs/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { Site, type SiteDescription } from '../../domain/site.js';
import { SiteRepository } from '../../domain/site.repository.js';

/** Name a product and draw its line. Answers its id. */
export class CreateSite extends Command<string> {
  constructor(
    readonly described: SiteDescription,
    readonly by: Actor,
    readonly id: string = v7(),
  ) {
    super();
  }
}

@CommandHandler(CreateSite)
export class CreateSiteHandler implements ICommandHandler<CreateSite> {
  constructor(private readonly sites: SiteRepository) {}

  async execute({ described, by, id }: CreateSite): Promise<string> {
    const site = Site.create(id, described, by, new Date());
    await this.sites.save(site);
    return site.id;
  }
}
