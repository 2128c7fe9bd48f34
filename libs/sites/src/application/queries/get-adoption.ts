import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AdoptionVerdicts } from '../adoption-verdicts.js';
import { AdoptionViews } from '../adoption-views.js';
import type { AdoptionView } from '../adoption.view.js';

export class GetAdoption extends Query<AdoptionView> {
  constructor(
    readonly siteId: string,
    readonly adoptionId: string,
  ) {
    super();
  }
}

@QueryHandler(GetAdoption)
export class GetAdoptionHandler implements IQueryHandler<GetAdoption> {
  constructor(
    private readonly adoptions: AdoptionViews,
    private readonly verdicts: AdoptionVerdicts,
  ) {}

  async execute({ siteId, adoptionId }: GetAdoption): Promise<AdoptionView> {
    const record = await this.adoptions.find(siteId, adoptionId);
    if (!record) throw new NotFound('adoption', adoptionId);
    const [view] = await this.verdicts.show(siteId, [record]);
    return view;
  }
}
