import { Affords, collection, FromPath, FromQuery, type PathOf, resource, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetGroup } from '../application/queries/get-group.js';
import { type GroupView, ListGroups } from '../application/queries/list-groups.js';
import { listFeatures, listGroups, showEdition, showGroup } from './catalogue.affordances.js';
import { CatalogueQuery, inEdition, OfEditionQuery } from './catalogue.query.js';
import { groupShape } from './catalogue.shapes.js';

@Controller()
export class GroupsController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listGroups)
  async list(@FromQuery() query: CatalogueQuery): Promise<Resource> {
    const { items, editionId, ...page } = await this.queries.execute(new ListGroups(query, query.edition));
    const groups = items.map((group) => groupResource(group, query));
    return collection(listGroups, {}, query, page, groups, { editionId }).link(showEdition.at({ editionId }));
  }

  @Affords(showGroup)
  async show(@FromPath() { groupId }: PathOf<typeof showGroup>, @FromQuery() query: OfEditionQuery): Promise<Resource> {
    const group = await this.queries.execute(new GetGroup(groupId, query.edition));
    const groupAt = (id: string) => showGroup.at({ groupId: id }, inEdition(query));
    const shown = groupResource(group, query)
      .link(group.parent ? groupAt(group.parent) : listGroups.at({}, inEdition(query)), 'up')
      .link(showEdition.at({ editionId: group.editionId }));
    return shown.linkAll(
      'plimsoll:subgroups',
      group.subgroups.map((id) => ({ target: groupAt(id), name: id })),
    );
  }
}

const groupResource = (group: GroupView, query: OfEditionQuery): Resource =>
  resource(groupShape, group)
    .self(showGroup.at({ groupId: group.id }, inEdition(query)))
    .link(listFeatures.at({}, { group: group.id, ...inEdition(query) }));
