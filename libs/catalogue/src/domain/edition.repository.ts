import type { Edition, EditionChoice } from './edition.js';
import type { PackageVersions } from './package-versions.js';

export interface StoredEdition extends PackageVersions {
  readonly id: string;
  readonly missingKeys: readonly string[];
}

/** Told now and then how many of the rows are stored. */
export type StoreProgress = (done: number, total: number) => void;

/** One edition per pair of package versions. They are added, and never changed; one of them is the current one. */
export abstract class EditionRepository {
  abstract findByVersions(versions: PackageVersions): Promise<StoredEdition | undefined>;

  /** The edition that answers where no other is asked for. */
  abstract findCurrent(): Promise<StoredEdition | undefined>;

  /**
   * Stores all of the edition and the events it recorded, or nothing. Of several at once with the same packages one is
   * stored; the others are refused with EditionAlreadyImported.
   */
  abstract add(edition: Edition, onProgress: StoreProgress): Promise<void>;

  /** Refuses with NotFound where there is no such edition. */
  abstract choose(choice: EditionChoice): Promise<void>;
}
