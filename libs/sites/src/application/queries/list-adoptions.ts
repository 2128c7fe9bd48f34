import type { CursorPage, CursorRequest } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AdoptionVerdicts } from '../adoption-verdicts.js';
import { type AdoptionFilter, AdoptionViews } from '../adoption-views.js';
import type { AdoptionView } from '../adoption.view.js';
import { Standings } from '../standings.js';

export interface AdoptionsPage extends CursorPage<AdoptionView> {
  /** Who takes care of any of the site's decisions, on this page or not. */
  readonly owners: readonly string[];
}

/** A site's decisions, the newest first. */
export class ListAdoptions extends Query<AdoptionsPage> {
  constructor(
    readonly siteId: string,
    readonly filter: AdoptionFilter,
    readonly page: CursorRequest,
  ) {
    super();
  }
}

@QueryHandler(ListAdoptions)
export class ListAdoptionsHandler implements IQueryHandler<ListAdoptions> {
  constructor(
    private readonly standings: Standings,
    private readonly adoptions: AdoptionViews,
    private readonly verdicts: AdoptionVerdicts,
  ) {}

  async execute({ siteId, filter, page }: ListAdoptions): Promise<AdoptionsPage> {
    const { decisions } = await this.standings.get(siteId);
    const { items, ...places } = await this.adoptions.list(siteId, filter, page);
    return { ...places, owners: decisions.owners, items: await this.verdicts.show(siteId, items) };
  }
}
