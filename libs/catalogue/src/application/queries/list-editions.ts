import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { newestFirst } from '../../domain/package-versions.js';
import { CatalogueRecords, type EditionRecord } from '../catalogue-records.js';

export interface EditionView extends EditionRecord {
  /** The one that answers when no other is asked for. */
  readonly isCurrent: boolean;
}

/** All editions, the current one first. */
export class ListEditions extends Query<readonly EditionView[]> {}

@QueryHandler(ListEditions)
export class ListEditionsHandler implements IQueryHandler<ListEditions> {
  constructor(private readonly records: CatalogueRecords) {}

  async execute(): Promise<readonly EditionView[]> {
    const editions = [...(await this.records.editions())].sort(newestFirst);
    return editions.map((edition, at) => ({ ...edition, isCurrent: at === 0 }));
  }
}
