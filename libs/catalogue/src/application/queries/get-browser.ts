import { nearestIds } from '#libs/compat';
import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { BrowserRecord } from '../../domain/edition-contents.js';
import { CatalogueRecords } from '../catalogue-records.js';
import { EditionIndexes } from '../edition-indexes.js';
import { type BrowserView, toBrowserView } from './list-browsers.js';

export interface OneBrowserView extends BrowserView {
  readonly editionId: string;
}

export class GetBrowser extends Query<OneBrowserView> {
  constructor(
    readonly browserId: string,
    readonly editionId?: string,
  ) {
    super();
  }
}

@QueryHandler(GetBrowser)
export class GetBrowserHandler implements IQueryHandler<GetBrowser> {
  constructor(
    private readonly editions: EditionIndexes,
    private readonly records: CatalogueRecords,
  ) {}

  async execute({ browserId, editionId: asked }: GetBrowser): Promise<OneBrowserView> {
    const { editionId } = await this.editions.get(asked);
    return { editionId, ...toBrowserView(findBrowser(await this.records.browsers(editionId), browserId)) };
  }
}

export function findBrowser(browsers: readonly BrowserRecord[], browserId: string): BrowserRecord {
  const found = browsers.find(({ id }) => id === browserId);
  if (found) return found;

  const ids = browsers.map(({ id }) => id);
  throw new NotFound('browser', browserId, { suggestions: nearestIds(ids, browserId) });
}
