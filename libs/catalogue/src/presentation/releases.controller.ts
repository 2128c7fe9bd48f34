import { Affords, collection, FromPath, FromQuery, type PathOf, resource, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetRelease } from '../application/queries/get-release.js';
import { type KnownRelease, ListReleases } from '../application/queries/list-releases.js';
import { listFeatures, listReleases, showBrowser, showEdition, showRelease } from './catalogue.affordances.js';
import { inEdition, OfEditionQuery, ReleasesQuery } from './catalogue.query.js';
import { releaseShape } from './catalogue.shapes.js';

@Controller()
export class ReleasesController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listReleases)
  async list(
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
  async show(
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
