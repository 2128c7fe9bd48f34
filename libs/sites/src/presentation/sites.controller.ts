import {
  Affords,
  AsBatch,
  type Batch,
  cursorCollection,
  FromBody,
  FromCaller,
  FromQuery,
  type Resource,
} from '#libs/hypermedia';
import type { Actor } from '#libs/kernel';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CreateSite } from '../application/commands/create-site.js';
import { GetSite } from '../application/queries/get-site.js';
import { ListSites } from '../application/queries/list-sites.js';
import { siteResource } from './site.resource.js';
import { batchSites, createSite, listSites, SitesQuery } from './sites.affordances.js';
import { SiteForm } from './sites.form.js';

/** The sites of a workspace. */
@Controller()
export class SitesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(listSites)
  async list(@FromQuery() query: SitesQuery): Promise<Resource> {
    const { q: text, audience: audienceId } = query;
    const page = await this.queries.execute(new ListSites({ text, audienceId }, query.page));
    return cursorCollection(listSites, {}, query, page, page.items.map(siteResource))
      .offer(createSite.at({}))
      .offer(batchSites.at({}));
  }

  @Affords(createSite)
  async create(@FromBody() form: SiteForm, @FromCaller() by: Actor): Promise<Resource> {
    const id = await this.commands.execute(new CreateSite(form, by));
    return siteResource(await this.queries.execute(new GetSite(id)));
  }

  @Affords(batchSites)
  batch(@AsBatch() batch: Batch): Promise<Resource> {
    return batch.perform();
  }
}
