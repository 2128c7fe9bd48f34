import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { newestFirst } from '../../domain/package-versions.js';
import { CatalogueRecords, type EditionRecord } from '../catalogue-records.js';

export interface EditionView extends EditionRecord {
  /** The one that answers when no other is asked for. */
  readonly isCurrent: boolean;
}

/** All editions, the current one first, then by their packages, the newest first. */
export class ListEditions extends Query<readonly EditionView[]> {}

@QueryHandler(ListEditions)
export class ListEditionsHandler implements IQueryHandler<ListEditions> {
  constructor(private readonly records: CatalogueRecords) {}

  async execute(): Promise<readonly EditionView[]> {
    const editions = editionViews(await this.records.editions());
    return editions.sort((left, right) => Number(right.isCurrent) - Number(left.isCurrent) || newestFirst(left, right));
  }
}

/** Current is the one that was made so last. */
export function editionViews(editions: readonly EditionRecord[]): EditionView[] {
  const latest = Math.max(...editions.map(sinceOf));
  return editions.map((edition) => ({ ...edition, isCurrent: sinceOf(edition) === latest && latest > NEVER }));
}

const NEVER = -Infinity;
const sinceOf = ({ currentSince }: EditionRecord): number => currentSince?.getTime() ?? NEVER;
