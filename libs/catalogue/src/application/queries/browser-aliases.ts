import { type CursorPage, type CursorRequest, NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { BrowserAliasViews, type StoredAliasView } from '../browser-alias-views.js';
import { browserIds } from '../browser-ids.js';
import { WorkspaceEditions } from '../workspace-editions.js';

export interface BrowserAliasView extends StoredAliasView {
  /** The current edition has no such browser, nor has the workspace. */
  readonly missingBrowser?: true;
}

/** What the workspace calls browsers, oldest first. */
export class ListBrowserAliases extends Query<CursorPage<BrowserAliasView>> {
  constructor(readonly page: CursorRequest) {
    super();
  }
}

@QueryHandler(ListBrowserAliases)
export class ListBrowserAliasesHandler implements IQueryHandler<ListBrowserAliases> {
  constructor(
    private readonly aliases: BrowserAliasViews,
    private readonly editions: WorkspaceEditions,
  ) {}

  async execute({ page }: ListBrowserAliases): Promise<CursorPage<BrowserAliasView>> {
    const [found, known] = await Promise.all([this.aliases.list(page), this.editions.know()]);
    const ids = browserIds(known);
    return { ...found, items: found.items.map((view) => amongBrowsers(view, ids)) };
  }
}

/** One of them. */
export class GetBrowserAlias extends Query<BrowserAliasView> {
  constructor(readonly aliasId: string) {
    super();
  }
}

@QueryHandler(GetBrowserAlias)
export class GetBrowserAliasHandler implements IQueryHandler<GetBrowserAlias> {
  constructor(
    private readonly aliases: BrowserAliasViews,
    private readonly editions: WorkspaceEditions,
  ) {}

  async execute({ aliasId }: GetBrowserAlias): Promise<BrowserAliasView> {
    const [found, known] = await Promise.all([this.aliases.find(aliasId), this.editions.know()]);
    if (!found) throw new NotFound('browser alias', aliasId);
    return amongBrowsers(found, browserIds(known));
  }
}

const amongBrowsers = (view: StoredAliasView, ids: readonly string[]): BrowserAliasView => ({
  ...view,
  ...(!ids.includes(view.browser) && { missingBrowser: true }),
});
