import type { OffsetRequest } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { KnownBrowsers, type KnownRelease } from '../known-browsers.js';
import { type EditionPage, pageOf } from '../page.js';
import { findBrowser } from './get-browser.js';

export type { KnownRelease };

/** The numbered releases of a browser, in version order. */
export class ListReleases extends Query<EditionPage<KnownRelease>> {
  constructor(
    readonly browserId: string,
    readonly page: OffsetRequest,
    readonly filter: { readonly status?: string } = {},
    readonly editionId?: string,
  ) {
    super();
  }
}

@QueryHandler(ListReleases)
export class ListReleasesHandler implements IQueryHandler<ListReleases> {
  constructor(private readonly known: KnownBrowsers) {}

  async execute({ browserId, page, filter, editionId: asked }: ListReleases): Promise<EditionPage<KnownRelease>> {
    const { editionId, browsers } = await this.known.of(asked);
    const { releases } = findBrowser(browsers, browserId);
    const isAsked = ({ status }: KnownRelease) => filter.status === undefined || filter.status === status;
    return pageOf(editionId, releases.filter(isAsked), page, (release) => release);
  }
}
