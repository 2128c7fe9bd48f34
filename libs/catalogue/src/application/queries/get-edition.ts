import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { newestFirst } from '../../domain/package-versions.js';
import { CatalogueRecords } from '../catalogue-records.js';
import type { EditionView } from './list-editions.js';

export class GetEdition extends Query<EditionView> {
  constructor(readonly editionId: string) {
    super();
  }
}

@QueryHandler(GetEdition)
export class GetEditionHandler implements IQueryHandler<GetEdition> {
  constructor(private readonly records: CatalogueRecords) {}

  async execute({ editionId }: GetEdition): Promise<EditionView> {
    const editions = [...(await this.records.editions())].sort(newestFirst);
    const edition = editions.find(({ id }) => id === editionId);
    if (!edition) throw new NotFound('edition', editionId);
    return { ...edition, isCurrent: edition === editions[0] };
  }
}
