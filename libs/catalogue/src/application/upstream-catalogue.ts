import type { Upstream } from '../domain/upstream.js';
import type { CatalogueRecords } from './catalogue-records.js';
import type { EditionIndexes } from './edition-indexes.js';

/** What additions are held against. */
export class UpstreamCatalogue {
  constructor(
    private readonly editions: EditionIndexes,
    private readonly records: CatalogueRecords,
  ) {}

  /** With the groups where any is named: they are not in memory. */
  async current({ groups }: { readonly groups: readonly string[] }): Promise<Upstream> {
    const edition = await this.editions.get();
    const known = groups.length > 0 ? await this.records.groups(edition.editionId) : [];
    return { edition, groups: known.map(({ id }) => id) };
  }
}
