import type { EditionIndex } from '#libs/compat';
import { type DomainEvent, NotFound } from '#libs/kernel';
import { EditionIndexes } from '../application/edition-indexes.js';
import { EditionAlreadyImported } from '../domain/edition.errors.js';
import type { Edition, EditionChoice } from '../domain/edition.js';
import { EditionRepository, type StoredEdition, type StoreProgress } from '../domain/edition.repository.js';
import type { PackageVersions } from '../domain/package-versions.js';

export class InMemoryEditionRepository extends EditionRepository {
  readonly editions = new Map<string, Edition>();
  readonly events: DomainEvent[] = [];
  /** Those that were made current, the last one last. */
  readonly chosen: string[] = [];

  findByVersions(versions: PackageVersions): Promise<StoredEdition | undefined> {
    return Promise.resolve(stored(this.#find(versions)));
  }

  findCurrent(): Promise<StoredEdition | undefined> {
    return Promise.resolve(stored(this.current));
  }

  get current(): Edition | undefined {
    return this.editions.get(this.chosen.at(-1) ?? '');
  }

  add(edition: Edition, onProgress: StoreProgress): Promise<void> {
    return new Promise((resolve) => {
      if (this.#find(edition.contents)) throw new EditionAlreadyImported(edition.contents);
      onProgress(1, 2);
      onProgress(2, 2);
      this.put(edition);
      this.events.push(...edition.events);
      resolve();
    });
  }

  /** As one that was there before. */
  put(edition: Edition): void {
    this.editions.set(edition.id, edition);
    if (edition.isCurrent) this.chosen.push(edition.id);
  }

  choose({ editionId, events }: EditionChoice): Promise<void> {
    if (!this.editions.has(editionId)) return Promise.reject(new NotFound('edition', editionId));
    this.chosen.push(editionId);
    this.events.push(...events);
    return Promise.resolve();
  }

  #find({ bcdVersion, webFeaturesVersion }: PackageVersions): Edition | undefined {
    return [...this.editions.values()].find(
      ({ contents }) => contents.bcdVersion === bcdVersion && contents.webFeaturesVersion === webFeaturesVersion,
    );
  }
}

const stored = (edition?: Edition): StoredEdition | undefined => {
  if (!edition) return undefined;
  const { bcdVersion, webFeaturesVersion, missingKeys } = edition.contents;
  return { id: edition.id, bcdVersion, webFeaturesVersion, missingKeys };
};

/** The compiled editions of an in-memory repository. */
export class InMemoryEditionIndexes extends EditionIndexes {
  constructor(private readonly repository: InMemoryEditionRepository) {
    super();
  }

  current(): Promise<EditionIndex | undefined> {
    return Promise.resolve(this.repository.current?.index);
  }

  find(editionId: string): Promise<EditionIndex | undefined> {
    return Promise.resolve(this.repository.editions.get(editionId)?.index);
  }
}
