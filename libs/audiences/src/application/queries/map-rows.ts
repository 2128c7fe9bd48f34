import { GetEditionIndex } from '#libs/catalogue/contract';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { Mapping } from '../../domain/mapping.js';
import { namedBrowsers, type RowInput } from '../import/row-input.js';
import { rowMapperOf } from '../import/row-mapper-of.js';

export interface MappingsView {
  readonly editionId: string;
  /** In the order of the rows. */
  readonly items: readonly Mapping[];
}

/** To which releases rows would be mapped, by the current edition. Stores nothing. */
export class MapRows extends Query<MappingsView> {
  constructor(readonly rows: readonly RowInput[]) {
    super();
  }
}

@QueryHandler(MapRows)
export class MapRowsHandler implements IQueryHandler<MapRows> {
  constructor(private readonly queries: QueryBus) {}

  async execute({ rows }: MapRows): Promise<MappingsView> {
    const names = namedBrowsers(rows);
    const edition = await this.queries.execute(new GetEditionIndex());
    const mapper = rowMapperOf(edition);
    return { editionId: edition.editionId, items: names.map((named) => mapper.map(named).mapping) };
  }
}
