import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AdoptionViews } from '../adoption-views.js';
import type { HistoryEntryView } from '../adoption.view.js';

/** One transition of an adoption, by the version that it led to. */
export class GetHistoryEntry extends Query<HistoryEntryView> {
  constructor(
    readonly siteId: string,
    readonly adoptionId: string,
    readonly version: number,
  ) {
    super();
  }
}

@QueryHandler(GetHistoryEntry)
export class GetHistoryEntryHandler implements IQueryHandler<GetHistoryEntry> {
  constructor(private readonly adoptions: AdoptionViews) {}

  async execute({ siteId, adoptionId, version }: GetHistoryEntry): Promise<HistoryEntryView> {
    const entry = await this.adoptions.entry(siteId, adoptionId, version);
    if (!entry) throw new NotFound('version', String(version));
    return entry;
  }
}
