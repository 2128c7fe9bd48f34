import { CatalogueRecords, type EditionRecord, type FeatureDetails } from '../application/catalogue-records.js';
import type { BrowserRecord, EditionContents, GroupRecord, KeyRecord } from '../domain/edition-contents.js';
import type { InMemoryEditionRepository } from './in-memory-editions.js';

/** The records of an in-memory repository's editions. */
export class InMemoryCatalogueRecords extends CatalogueRecords {
  constructor(private readonly repository: InMemoryEditionRepository) {
    super();
  }

  editions(): Promise<readonly EditionRecord[]> {
    const records = [...this.repository.editions.values()].map(({ id, contents, counts }) => {
      const { bcdVersion, webFeaturesVersion, missingKeys } = contents;
      const chosen = this.repository.chosen.lastIndexOf(id);
      const since = chosen < 0 ? {} : { currentSince: new Date(chosen) };
      return { id, bcdVersion, webFeaturesVersion, missingKeys, counts, importedAt: new Date(0), ...since };
    });
    return Promise.resolve(records);
  }

  browsers(editionId: string): Promise<readonly BrowserRecord[]> {
    return Promise.resolve(this.#contents(editionId).browsers);
  }

  groups(editionId: string): Promise<readonly GroupRecord[]> {
    return Promise.resolve(this.#contents(editionId).groups);
  }

  feature(editionId: string, ordinal: number): Promise<FeatureDetails> {
    const { description, descriptionHtml, specs, baseline, publishedSupport, discouraged } =
      this.#contents(editionId).features[ordinal];
    return Promise.resolve({
      ...(description && { description }),
      ...(descriptionHtml && { descriptionHtml }),
      ...(baseline && { baseline }),
      ...(discouraged && { discouraged }),
      ...{ specs, publishedSupport },
    });
  }

  key(editionId: string, ordinal: number): Promise<KeyRecord> {
    return Promise.resolve(this.#contents(editionId).keys[ordinal]);
  }

  #contents(editionId: string): EditionContents {
    const edition = this.repository.editions.get(editionId);
    if (!edition) throw new Error(`No edition ${editionId}`);
    return edition.contents;
  }
}
