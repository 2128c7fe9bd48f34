import { Edition } from '../domain/edition.js';
import type { PackageVersions } from '../domain/package-versions.js';
import { readEdition } from '../domain/read-edition.js';
import { InMemoryCatalogueRecords } from './in-memory-catalogue-records.js';
import { InMemoryEditionIndexes, InMemoryEditionRepository } from './in-memory-editions.js';
import { FIRST, smallPackages } from './small-packages.js';

/** A catalogue that holds one small edition in memory, and takes more. */
export class SmallCatalogue {
  readonly repository = new InMemoryEditionRepository();
  readonly editions = new InMemoryEditionIndexes(this.repository);
  readonly records = new InMemoryCatalogueRecords(this.repository);

  constructor(id = 'edition-1') {
    this.add(id, FIRST);
  }

  add(id: string, versions: PackageVersions): void {
    this.repository.editions.set(id, Edition.import(id, readEdition(smallPackages(versions))));
  }
}

export const FIRST_PAGE = { offset: 0, limit: 50 };
