import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CatalogueRecords } from '../catalogue-records.js';
import { type EditionView, editionViews } from './list-editions.js';

export class GetEdition extends Query<EditionView> {
  constructor(readonly editionId: string) {
    super();
  }
}

@QueryHandler(GetEdition)
export class GetEditionHandler implements IQueryHandler<GetEdition> {
  constructor(private readonly records: CatalogueRecords) {}

  async execute({ editionId }: GetEdition): Promise<EditionView> {
    const edition = editionViews(await this.records.editions()).find(({ id }) => id === editionId);
    if (!edition) throw new NotFound('edition', editionId);
    return edition;
  }
}
