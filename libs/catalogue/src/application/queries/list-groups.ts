import type { OffsetRequest } from '#libs/kernel';
import type { EditionIndex } from '#libs/compat';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { GroupRecord } from '../../domain/edition-contents.js';
import { CatalogueRecords } from '../catalogue-records.js';
import { WorkspaceEditions } from '../workspace-editions.js';
import { type EditionPage, pageOf } from '../page.js';

export interface GroupView extends GroupRecord {
  /** Features in the group itself, not in those below it. */
  readonly featureCount: number;
}

/** The groups of features, by id. */
export class ListGroups extends Query<EditionPage<GroupView>> {
  constructor(
    readonly page: OffsetRequest,
    readonly editionId?: string,
  ) {
    super();
  }
}

@QueryHandler(ListGroups)
export class ListGroupsHandler implements IQueryHandler<ListGroups> {
  constructor(
    private readonly editions: WorkspaceEditions,
    private readonly records: CatalogueRecords,
  ) {}

  async execute({ page, editionId: asked }: ListGroups): Promise<EditionPage<GroupView>> {
    const edition = await this.editions.get(asked);
    const groups = await this.records.groups(edition.editionId);
    return pageOf(edition.editionId, groups, page, (group) => toGroupView(group, edition));
  }
}

export const toGroupView = (group: GroupRecord, { features }: EditionIndex): GroupView => ({
  ...group,
  featureCount: features.filter(({ groups }) => groups.includes(group.id)).length,
});
