import { nearestIds } from '#libs/compat';
import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type KnownBrowser, KnownBrowsers } from '../known-browsers.js';
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
  constructor(private readonly known: KnownBrowsers) {}

  async execute({ browserId, editionId: asked }: GetBrowser): Promise<OneBrowserView> {
    const { editionId, browsers } = await this.known.of(asked);
    return { editionId, ...toBrowserView(findBrowser(browsers, browserId)) };
  }
}

export function findBrowser(browsers: readonly KnownBrowser[], browserId: string): KnownBrowser {
  const found = browsers.find(({ id }) => id === browserId);
  if (found) return found;

  const ids = browsers.map(({ id }) => id);
  throw new NotFound('browser', browserId, { suggestions: nearestIds(ids, browserId) });
}
