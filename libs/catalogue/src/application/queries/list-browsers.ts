import type { OffsetRequest } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { BrowserRecord } from '../../domain/edition-contents.js';
import { CatalogueRecords } from '../catalogue-records.js';
import { EditionIndexes } from '../edition-indexes.js';
import { type EditionPage, pageOf } from '../page.js';

export interface BrowserView {
  readonly id: string;
  readonly name: string;
  readonly type: BrowserRecord['type'];
  readonly upstream?: string;
  readonly releaseCount: number;
  /** The newest release that is out, and not a preview of what comes. */
  readonly currentVersion?: string;
}

/** The browsers of an edition, by id. */
export class ListBrowsers extends Query<EditionPage<BrowserView>> {
  constructor(
    readonly page: OffsetRequest,
    readonly editionId?: string,
  ) {
    super();
  }
}

@QueryHandler(ListBrowsers)
export class ListBrowsersHandler implements IQueryHandler<ListBrowsers> {
  constructor(
    private readonly editions: EditionIndexes,
    private readonly records: CatalogueRecords,
  ) {}

  async execute({ page, editionId }: ListBrowsers): Promise<EditionPage<BrowserView>> {
    const edition = await this.editions.get(editionId);
    return pageOf(edition.editionId, await this.records.browsers(edition.editionId), page, toBrowserView);
  }
}

export function toBrowserView({ id, name, type, upstream, releases }: BrowserRecord): BrowserView {
  const current = releases.findLast(({ status }) => status === 'current');
  return {
    ...{ id, name, type, releaseCount: releases.length },
    ...(upstream && { upstream }),
    ...(current && { currentVersion: current.version }),
  };
}
