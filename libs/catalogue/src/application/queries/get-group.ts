import { nearestIds } from '#libs/compat';
import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CatalogueRecords } from '../catalogue-records.js';
import { WorkspaceEditions } from '../workspace-editions.js';
import { type GroupView, toGroupView } from './list-groups.js';

export interface OneGroupView extends GroupView {
  readonly editionId: string;
  /** Groups that are in it. */
  readonly subgroups: readonly string[];
}

export class GetGroup extends Query<OneGroupView> {
  constructor(
    readonly groupId: string,
    readonly editionId?: string,
  ) {
    super();
  }
}

@QueryHandler(GetGroup)
export class GetGroupHandler implements IQueryHandler<GetGroup> {
  constructor(
    private readonly editions: WorkspaceEditions,
    private readonly records: CatalogueRecords,
  ) {}

  async execute({ groupId, editionId: asked }: GetGroup): Promise<OneGroupView> {
    const edition = await this.editions.get(asked);
    const groups = await this.records.groups(edition.editionId);
    const ids = groups.map(({ id }) => id);
    const group = groups.find(({ id }) => id === groupId);
    if (!group) throw new NotFound('group', groupId, { suggestions: nearestIds(ids, groupId) });

    const subgroups = groups.filter(({ parent }) => parent === groupId).map(({ id }) => id);
    return { editionId: edition.editionId, ...toGroupView(group, edition), subgroups };
  }
}
