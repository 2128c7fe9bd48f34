import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { EditionAlreadyImported } from '../../domain/edition.errors.js';
import { Edition } from '../../domain/edition.js';
import { EditionRepository, type StoredEdition } from '../../domain/edition.repository.js';
import { newestFirst, type PackageVersions } from '../../domain/package-versions.js';
import { readEdition } from '../../domain/read-edition.js';
import { type PackageFolders, PackageSource } from '../package-source.js';

export interface ImportProgress {
  readonly step: 'read' | 'compile' | 'store';
  readonly done: number;
  readonly total: number;
}

export interface ImportedEdition extends StoredEdition {
  /** False when it was there before, and nothing was done. */
  readonly isNew: boolean;
}

/**
 * Make an edition of the installed packages, or of those in the folders, and answer which it is. It is stored whole or not at
 * all; the same packages again do nothing. Of packages newer than the current edition's it becomes the current one, unless
 * it is to be looked at first.
 */
export class ImportEdition extends Command<ImportedEdition> {
  constructor(
    readonly folders?: PackageFolders,
    readonly onProgress: (progress: ImportProgress) => void = () => undefined,
    readonly isToBeLookedAt = false,
    /** Of the edition, where it is new. */
    readonly id: string = v7(),
  ) {
    super();
  }
}

@CommandHandler(ImportEdition)
export class ImportEditionHandler implements ICommandHandler<ImportEdition> {
  constructor(
    private readonly packages: PackageSource,
    private readonly editions: EditionRepository,
  ) {}

  async execute({ folders, onProgress, isToBeLookedAt, id }: ImportEdition): Promise<ImportedEdition> {
    const offered = await this.packages.open(folders);
    const stored = await this.editions.findByVersions(offered.versions);
    if (stored) return { ...stored, isNew: false };

    onProgress({ step: 'read', done: 0, total: 1 });
    const contents = readEdition(await offered.read());
    onProgress({ step: 'compile', done: 0, total: 1 });
    const edition = Edition.import(id, contents);
    if (!isToBeLookedAt && (await this.#isNewest(contents))) edition.makeCurrent();
    return this.#add(edition, (done, total) => onProgress({ step: 'store', done, total }));
  }

  async #isNewest(versions: PackageVersions): Promise<boolean> {
    const current = await this.editions.findCurrent();
    return !current || newestFirst(versions, current) < 0;
  }

  async #add(edition: Edition, onProgress: (done: number, total: number) => void): Promise<ImportedEdition> {
    const { bcdVersion, webFeaturesVersion, missingKeys } = edition.contents;
    try {
      await this.editions.add(edition, onProgress);
      return { id: edition.id, bcdVersion, webFeaturesVersion, missingKeys, isNew: true };
    } catch (error) {
      const stored = await this.editions.findByVersions(edition.contents);
      if (error instanceof EditionAlreadyImported && stored) return { ...stored, isNew: false };
      throw error;
    }
  }
}
