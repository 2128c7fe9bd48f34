import { Affords, collection, FromPath, FromQuery, type PathOf, resource, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetBrowser } from '../application/queries/get-browser.js';
import { type BrowserView, ListBrowsers } from '../application/queries/list-browsers.js';
import { GetRelease } from '../application/queries/get-release.js';
import { ListReleases, type KnownRelease } from '../application/queries/list-releases.js';
import {
  listBrowsers,
  listFeatures,
  listReleases,
  showBrowser,
  showEdition,
  showRelease,
} from './catalogue.affordances.js';
import { CatalogueQuery, inEdition, OfEditionQuery, ReleasesQuery } from './catalogue.query.js';
import { browserShape, releaseShape } from './catalogue.shapes.js';

@Controller()
export class BrowsersController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listBrowsers)
  async list(@FromQuery() query: CatalogueQuery): Promise<Resource> {
    const { items, editionId, ...page } = await this.queries.execute(new ListBrowsers(query, {}, query.edition));
    const browsers = items.map((browser) => browserResource(browser, query));
    return collection(listBrowsers, {}, query, page, browsers, { editionId }).link(showEdition.at({ editionId }));
  }

  @Affords(showBrowser)
  async show(
    @FromPath() { browserId }: PathOf<typeof showBrowser>,
    @FromQuery() query: OfEditionQuery,
  ): Promise<Resource> {
    const browser = await this.queries.execute(new GetBrowser(browserId, query.edition));
    return browserResource(browser, query)
      .link(listBrowsers.at({}, inEdition(query)), 'up')
      .link(showEdition.at({ editionId: browser.editionId }));
  }

  @Affords(listReleases)
  async releases(
    @FromPath() { browserId }: PathOf<typeof listReleases>,
    @FromQuery() query: ReleasesQuery,
  ): Promise<Resource> {
    const { edition, status } = query;
    const asked = new ListReleases(browserId, query, { ...(status && { status }) }, edition);
    const { items, editionId, ...page } = await this.queries.execute(asked);
    const releases = items.map((release) => releaseResource(browserId, release, query));
    return collection(listReleases, { browserId }, query, page, releases, { editionId })
      .link(showBrowser.at({ browserId }, inEdition(query)), 'up')
      .link(showEdition.at({ editionId }));
  }

  @Affords(showRelease)
  async release(
    @FromPath() { browserId, version }: PathOf<typeof showRelease>,
    @FromQuery() query: OfEditionQuery,
  ): Promise<Resource> {
    const release = await this.queries.execute(new GetRelease(browserId, version, query.edition));
    const shown = releaseResource(browserId, release, query)
      .link(listReleases.at({ browserId }, inEdition(query)), 'up')
      .link(showBrowser.at({ browserId }, inEdition(query)))
      .link(showEdition.at({ editionId: release.editionId }));
    const neighbours = { prev: release.previous, next: release.next };
    for (const [rel, neighbour] of Object.entries(neighbours))
      if (neighbour) shown.link(showRelease.at({ browserId, version: neighbour }, inEdition(query)), rel);
    return shown;
  }
}

const releaseResource = (browserId: string, release: KnownRelease, query: OfEditionQuery): Resource =>
  resource(releaseShape, release)
    .self(showRelease.at({ browserId, version: release.version }, inEdition(query)))
    .link(listFeatures.at({}, { browser: browserId, version: release.version, ...inEdition(query) }));

function browserResource(browser: BrowserView, query: OfEditionQuery): Resource {
  const asked = inEdition(query);
  return resource(browserShape, browser)
    .self(showBrowser.at({ browserId: browser.id }, asked))
    .link(listReleases.at({ browserId: browser.id }, asked));
}
