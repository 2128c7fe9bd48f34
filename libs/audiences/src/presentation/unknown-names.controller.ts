import { createBrowserAlias, listBrowserAliases } from '#libs/catalogue/contract';
import {
  Affords,
  collection,
  FromPath,
  FromQuery,
  OffsetQuery,
  type PathOf,
  resource,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListUnknownNames } from '../application/queries/list-unknown-names.js';
import { listUnknownNames, showAudience, showSnapshot } from './audiences.affordances.js';
import { unknownNameShape } from './audiences.shapes.js';

/** What a team would make known to know more of its audience. */
@Controller()
export class UnknownNamesController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listUnknownNames)
  async list(
    @FromPath() { audienceId }: PathOf<typeof listUnknownNames>,
    @FromQuery() query: OffsetQuery,
  ): Promise<Resource> {
    const at = { audienceId };
    const { offset, limit } = query;
    const { items, total } = await this.queries.execute(new ListUnknownNames(audienceId, query));
    const names = items.map((view) =>
      resource(unknownNameShape, view)
        .link(showSnapshot.at({ audienceId, snapshotId: view.lastSnapshotId }))
        .offer(createBrowserAlias.at({}), { name: view.name }, {}, { rel: 'plimsoll:create-browser-alias' }),
    );
    return collection(listUnknownNames, at, query, { offset, limit, total }, names)
      .link(showAudience.at(at), 'up')
      .link(listBrowserAliases.at({}));
  }
}
