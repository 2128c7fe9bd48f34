import { Affords, AsChange, type Change, FromCaller, FromPath, type PathOf, type Resource } from '#libs/hypermedia';
import type { Actor } from '#libs/kernel';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DeleteSite } from '../application/commands/delete-site.js';
import { ReplaceSite } from '../application/commands/replace-site.js';
import { GetSite } from '../application/queries/get-site.js';
import { siteResource } from './site.resource.js';
import { deleteSite, mergeSite, replaceSite, showSite } from './sites.affordances.js';
import { SiteForm } from './sites.form.js';

/** One site. */
@Controller()
export class SiteController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(showSite)
  show(@FromPath() { siteId }: PathOf<typeof showSite>): Promise<Resource> {
    return this.site(siteId);
  }

  @Affords(replaceSite)
  async replace(
    @FromPath() { siteId }: PathOf<typeof replaceSite>,
    @AsChange() change: Change,
    @FromCaller() by: Actor,
  ): Promise<Resource> {
    const { form, version } = change.replacing(await this.site(siteId), SiteForm, 'site');
    await this.commands.execute(new ReplaceSite(siteId, form, version, by));
    return this.site(siteId);
  }

  /** A merge patch is made of the site as it is, which is then replaced. */
  @Affords(mergeSite)
  async merge(
    @FromPath() { siteId }: PathOf<typeof mergeSite>,
    @AsChange() change: Change,
    @FromCaller() by: Actor,
  ): Promise<Resource> {
    const { form, version } = change.merging(await this.site(siteId), SiteForm, 'site');
    await this.commands.execute(new ReplaceSite(siteId, form, version, by));
    return this.site(siteId);
  }

  @Affords(deleteSite)
  async delete(@FromPath() { siteId }: PathOf<typeof deleteSite>, @AsChange() change: Change): Promise<void> {
    const version = change.confirmed(await this.site(siteId), 'site');
    await this.commands.execute(new DeleteSite(siteId, version));
  }

  private async site(siteId: string): Promise<Resource> {
    return siteResource(await this.queries.execute(new GetSite(siteId)));
  }
}
