import type { EditionIndex } from '#libs/compat';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { WorkspaceEditions } from '../workspace-editions.js';

/**
 * Everything that is asked of an edition on a hot path, of the current one by default, as the workspace in context knows it:
 * with its own features and browsers. Answered from memory: the same object until something of it has changed.
 */
export class GetEditionIndex extends Query<EditionIndex> {
  constructor(readonly editionId?: string) {
    super();
  }
}

@QueryHandler(GetEditionIndex)
export class GetEditionIndexHandler implements IQueryHandler<GetEditionIndex> {
  constructor(private readonly editions: WorkspaceEditions) {}

  execute({ editionId }: GetEditionIndex): Promise<EditionIndex> {
    return this.editions.get(editionId);
  }
}
