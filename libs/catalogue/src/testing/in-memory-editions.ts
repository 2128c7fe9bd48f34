import type { EditionIndex } from '#libs/compat';
import type { DomainEvent } from '#libs/kernel';
import { EditionIndexes } from '../application/edition-indexes.js';
import { EditionAlreadyImported } from '../domain/edition.errors.js';
import type { Edition } from '../domain/edition.js';
import { EditionRepository, type StoredEdition, type StoreProgress } from '../domain/edition.repository.js';
import { newestFirst, type PackageVersions } from '../domain/package-versions.js';

export class InMemoryEditionRepository extends EditionRepository {
  readonly editions = new Map<string, Edition>();
  readonly events: DomainEvent[] = [];

  findByVersions(versions: PackageVersions): Promise<StoredEdition | undefined> {
    return Promise.resolve(this.#find(versions));
  }

  add(edition: Edition, onProgress: StoreProgress): Promise<void> {
    return new Promise((resolve) => {
      if (this.#find(edition.contents)) throw new EditionAlreadyImported(edition.contents);
      onProgress(1, 2);
      onProgress(2, 2);
      this.editions.set(edition.id, edition);
      this.events.push(...edition.events);
      resolve();
    });
  }

  #find({ bcdVersion, webFeaturesVersion }: PackageVersions): StoredEdition | undefined {
    for (const { id, contents } of this.editions.values()) {
      const isIt = contents.bcdVersion === bcdVersion && contents.webFeaturesVersion === webFeaturesVersion;
      if (isIt) return { id, bcdVersion, webFeaturesVersion, missingKeys: contents.missingKeys };
    }
    return undefined;
  }
}

/** The compiled editions of an in-memory repository. */
export class InMemoryEditionIndexes extends EditionIndexes {
  constructor(private readonly repository: InMemoryEditionRepository) {
    super();
  }

  current(): Promise<EditionIndex | undefined> {
    const indexes = [...this.repository.editions.values()].map(({ index }) => index);
    return Promise.resolve(indexes.sort(newestFirst).at(0));
  }

  find(editionId: string): Promise<EditionIndex | undefined> {
    return Promise.resolve(this.repository.editions.get(editionId)?.index);
  }
}
