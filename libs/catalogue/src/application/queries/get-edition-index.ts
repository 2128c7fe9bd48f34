import type { EditionIndex } from '#libs/compat';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { EditionIndexes } from '../edition-indexes.js';

/** Everything that is asked of an edition on a hot path, of the current one by default; answered from memory. */
export class GetEditionIndex extends Query<EditionIndex> {
  constructor(readonly editionId?: string) {
    super();
  }
}

@QueryHandler(GetEditionIndex)
export class GetEditionIndexHandler implements IQueryHandler<GetEditionIndex> {
  constructor(private readonly editions: EditionIndexes) {}

  execute({ editionId }: GetEditionIndex): Promise<EditionIndex> {
    return this.editions.get(editionId);
  }
}
