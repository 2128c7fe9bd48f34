import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { EditionAlreadyImported } from '../../domain/edition.errors.js';
import { Edition } from '../../domain/edition.js';
import { EditionRepository, type StoredEdition } from '../../domain/edition.repository.js';
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
 * all; the same packages again do nothing.
 */
export class ImportEdition extends Command<ImportedEdition> {
  constructor(
    readonly folders?: PackageFolders,
    readonly onProgress: (progress: ImportProgress) => void = () => undefined,
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

  async execute({ folders, onProgress }: ImportEdition): Promise<ImportedEdition> {
    const offered = await this.packages.open(folders);
    const stored = await this.editions.findByVersions(offered.versions);
    if (stored) return { ...stored, isNew: false };

    onProgress({ step: 'read', done: 0, total: 1 });
    const contents = readEdition(await offered.read());
    onProgress({ step: 'compile', done: 0, total: 1 });
    const edition = Edition.import(v7(), contents);
    return this.#add(edition, (done, total) => onProgress({ step: 'store', done, total }));
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
