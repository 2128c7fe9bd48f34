import { Affords, collection, FromPath, FromQuery, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetBrowser } from '../application/queries/get-browser.js';
import { ListBrowsers } from '../application/queries/list-browsers.js';
import { browserResource, browserSummaryResource } from './browser.resource.js';
import { listBrowsers, showBrowser, showEdition } from './catalogue.affordances.js';
import { BrowsersQuery, OfEditionQuery } from './catalogue.query.js';
import { batchBrowsers, createBrowser } from './custom.affordances.js';

@Controller()
export class BrowsersController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listBrowsers)
  async list(@FromQuery() query: BrowsersQuery): Promise<Resource> {
    const { custom, type: types, edition } = query;
    const asked = new ListBrowsers(query, { custom, types }, edition);
    const { items, editionId, ...page } = await this.queries.execute(asked);
    const browsers = items.map((browser) => browserSummaryResource(browser, query));
    return collection(listBrowsers, {}, query, page, browsers, { editionId })
      .link(showEdition.at({ editionId }))
      .offer(createBrowser.at({}))
      .offer(batchBrowsers.at({}));
  }

  @Affords(showBrowser)
  async show(
    @FromPath() { browserId }: PathOf<typeof showBrowser>,
    @FromQuery() query: OfEditionQuery,
  ): Promise<Resource> {
    return browserResource(await this.queries.execute(new GetBrowser(browserId, query.edition)), query);
  }
}
