import type { CursorPage, CursorRequest } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AdoptionVerdicts } from '../adoption-verdicts.js';
import { type AdoptionFilter, AdoptionViews } from '../adoption-views.js';
import type { AdoptionView } from '../adoption.view.js';
import { Standings } from '../standings.js';

/** A site's decisions, the newest first. */
export class ListAdoptions extends Query<CursorPage<AdoptionView>> {
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

  async execute({ siteId, filter, page }: ListAdoptions): Promise<CursorPage<AdoptionView>> {
    await this.standings.get(siteId);
    const { items, ...places } = await this.adoptions.list(siteId, filter, page);
    return { ...places, items: await this.verdicts.show(siteId, items) };
  }
}
