import {
  Affords,
  cursorCollection,
  CursorQuery,
  FromPath,
  FromQuery,
  type PathOf,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetHistoryEntry } from '../application/queries/get-history-entry.js';
import { ListHistory } from '../application/queries/list-history.js';
import { historyResource } from './adoption.resource.js';
import { listHistory, showAdoption, showHistoryEntry } from './adoptions.affordances.js';

/** The record of a decision. */
@Controller()
export class HistoryController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listHistory)
  async list(
    @FromPath() { siteId, adoptionId }: PathOf<typeof listHistory>,
    @FromQuery() query: CursorQuery,
  ): Promise<Resource> {
    const at = { siteId, adoptionId };
    const page = await this.queries.execute(new ListHistory(siteId, adoptionId, query.page));
    const entries = page.items.map((entry) => historyResource(at, entry));
    return cursorCollection(listHistory, at, query, page, entries).link(showAdoption.at(at), 'up');
  }

  @Affords(showHistoryEntry)
  async show(@FromPath() { version, ...at }: PathOf<typeof showHistoryEntry>): Promise<Resource> {
    const { siteId, adoptionId } = at;
    const entry = await this.queries.execute(new GetHistoryEntry(siteId, adoptionId, Number(version)));
    return historyResource(at, entry).link(listHistory.at(at), 'up');
  }
}
