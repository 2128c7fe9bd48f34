import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { UpstreamReadOnly } from '../../domain/addition.errors.js';
import { CatalogueAdditions } from '../catalogue-additions.js';
import { KnownBrowsers } from '../known-browsers.js';
import { findBrowser, type OneBrowserView } from './get-browser.js';
import { toBrowserView } from './list-browsers.js';

/** A browser that the workspace added, as it is stored at this moment: what a change begins with. Refuses one of upstream. */
export class GetCustomBrowser extends Query<OneBrowserView> {
  constructor(readonly browserId: string) {
    super();
  }
}

@QueryHandler(GetCustomBrowser)
export class GetCustomBrowserHandler implements IQueryHandler<GetCustomBrowser> {
  constructor(
    private readonly known: KnownBrowsers,
    private readonly stored: CatalogueAdditions,
  ) {}

  async execute({ browserId }: GetCustomBrowser): Promise<OneBrowserView> {
    const browser = await this.stored.browser(browserId);
    if (!browser) {
      findBrowser((await this.known.of()).browsers, browserId);
      throw new UpstreamReadOnly('browser', browserId);
    }
    const { editionId, browsers } = await this.known.with(browser);
    return { editionId, ...toBrowserView(findBrowser(browsers, browserId)) };
  }
}
