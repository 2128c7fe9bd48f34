import type { OffsetRequest } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ReleaseRecord } from '../../domain/edition-contents.js';
import { CatalogueRecords } from '../catalogue-records.js';
import { EditionIndexes } from '../edition-indexes.js';
import { type EditionPage, pageOf } from '../page.js';
import { findBrowser } from './get-browser.js';

export type { ReleaseRecord };

/** The numbered releases of a browser, in version order. */
export class ListReleases extends Query<EditionPage<ReleaseRecord>> {
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
  constructor(
    private readonly editions: EditionIndexes,
    private readonly records: CatalogueRecords,
  ) {}

  async execute({ browserId, page, filter, editionId: asked }: ListReleases): Promise<EditionPage<ReleaseRecord>> {
    const { editionId } = await this.editions.get(asked);
    const { releases } = findBrowser(await this.records.browsers(editionId), browserId);
    const isAsked = ({ status }: ReleaseRecord) => filter.status === undefined || filter.status === status;
    return pageOf(editionId, releases.filter(isAsked), page, (release) => release);
  }
}
