import {
  Affords,
  collection,
  FromBody,
  FromPath,
  FromQuery,
  type PathOf,
  resource,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListSnapshotRows } from '../application/queries/list-snapshot-rows.js';
import { MapRows } from '../application/queries/map-rows.js';
import { listRows, mapRows, RowsQuery, showSnapshot } from './audiences.affordances.js';
import { MappingsForm } from './audiences.form.js';
import { mappingsShape, rowShape } from './audiences.shapes.js';

@Controller()
export class RowsController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listRows)
  async list(
    @FromPath() { audienceId, snapshotId }: PathOf<typeof listRows>,
    @FromQuery() query: RowsQuery,
  ): Promise<Resource> {
    const at = { audienceId, snapshotId };
    const { offset, limit, outcome } = query;
    const filter = outcome === undefined ? {} : { outcome };
    const { items, total } = await this.queries.execute(new ListSnapshotRows(audienceId, snapshotId, filter, query));
    const rows = items.map((row) => resource(rowShape, row));
    return collection(listRows, at, query, { offset, limit, total }, rows)
      .link(showSnapshot.at(at), 'up')
      .link(listRows.template(at), 'search');
  }

  @Affords(mapRows)
  async map(@FromBody() { rows }: MappingsForm): Promise<Resource> {
    return resource(mappingsShape, await this.queries.execute(new MapRows(rows))).self(mapRows.at({}));
  }
}
