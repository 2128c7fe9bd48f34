import { listSnapshots, toTheImport } from '#libs/audiences/contract';
import { Affords, FromPath, FromQuery, linkingOn, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetDiff } from '../application/queries/get-diff.js';
import { listChanges } from './diff.affordances.js';
import { changesOf, type DiffQuery, sidesOf } from './diff.query.js';
import { diffResource } from './diff.resource.js';

@Controller()
export class DiffController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listChanges)
  async list(@FromPath() { audienceId }: PathOf<typeof listChanges>, @FromQuery() query: DiffQuery): Promise<Resource> {
    const view = await this.queries
      .execute(new GetDiff(audienceId, sidesOf(query), changesOf(query)))
      .catch(toTheImport)
      .catch(toTheSnapshots);
    return diffResource(view, query);
  }
}

/** Whoever has nothing to compare with is led to what there is. */
const toTheSnapshots = linkingOn('no-earlier-snapshot', ({ audienceId }) =>
  listSnapshots.at({ audienceId: String(audienceId) }),
);
