import { Affords, collection, FromQuery, resource, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListGroups } from '../application/queries/list-groups.js';
import { listFeatures, listGroups, showEdition } from './catalogue.affordances.js';
import { CatalogueQuery, inEdition } from './catalogue.query.js';
import { groupShape } from './catalogue.shapes.js';

@Controller()
export class GroupsController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listGroups)
  async list(@FromQuery() query: CatalogueQuery): Promise<Resource> {
    const { items, editionId, ...page } = await this.queries.execute(new ListGroups(query, query.edition));
    const asked = inEdition(query);
    const groups = items.map((group) =>
      resource(groupShape, group).link(listFeatures.at({}, { group: group.id, ...asked })),
    );
    return collection(listGroups, {}, query, page, groups, { editionId }).link(showEdition.at({ editionId }));
  }
}
