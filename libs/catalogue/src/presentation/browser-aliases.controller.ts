import { Affords, AsBatch, type Batch, cursorCollection, FromBody, FromQuery, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CreateBrowserAlias } from '../application/commands/create-browser-alias.js';
import { GetBrowserAlias, ListBrowserAliases } from '../application/queries/browser-aliases.js';
import {
  batchBrowserAliases,
  BrowserAliasesQuery,
  createBrowserAlias,
  listBrowserAliases,
} from './browser-alias.affordances.js';
import { BrowserAliasForm, describedBy } from './browser-alias.form.js';
import { browserAliasResource, toTheOther } from './browser-alias.resource.js';

/** What a workspace says that names of its analytics mean. */
@Controller()
export class BrowserAliasesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(listBrowserAliases)
  async list(@FromQuery() query: BrowserAliasesQuery): Promise<Resource> {
    const page = await this.queries.execute(new ListBrowserAliases(query.page));
    return cursorCollection(listBrowserAliases, {}, query, page, page.items.map(browserAliasResource))
      .offer(createBrowserAlias.at({}))
      .offer(batchBrowserAliases.at({}));
  }

  @Affords(createBrowserAlias)
  async create(@FromBody() form: BrowserAliasForm): Promise<Resource> {
    const id = await this.commands.execute(new CreateBrowserAlias(describedBy(form))).catch(toTheOther);
    return browserAliasResource(await this.queries.execute(new GetBrowserAlias(id)));
  }

  @Affords(batchBrowserAliases)
  batch(@AsBatch() batch: Batch): Promise<Resource> {
    return batch.perform();
  }
}
