import { KnownBrowsers } from '../application/known-browsers.js';
import { WorkspaceEditions } from '../application/workspace-editions.js';
import { CustomBrowser, type CustomBrowserClaims } from '../domain/custom-browser.js';
import { CustomFeature, type CustomFeatureDescription } from '../domain/custom-feature.js';
import { Edition } from '../domain/edition.js';
import { newestFirst, type PackageVersions } from '../domain/package-versions.js';
import { readEdition } from '../domain/read-edition.js';
import { CART, KIOSK, smallUpstream } from './additions.js';
import {
  InMemoryAdditions,
  InMemoryBrowserAliasRepository,
  InMemoryCustomBrowserRepository,
  InMemoryCustomFeatureRepository,
} from './in-memory-additions.js';
import { InMemoryCatalogueRecords } from './in-memory-catalogue-records.js';
import { InMemoryEditionIndexes, InMemoryEditionRepository } from './in-memory-editions.js';
import { FIRST, smallPackages } from './small-packages.js';

/** A catalogue that holds one small edition in memory, and takes more, as a workspace of its own knows it. */
export class SmallCatalogue {
  readonly repository = new InMemoryEditionRepository();
  readonly indexes = new InMemoryEditionIndexes(this.repository);
  readonly records = new InMemoryCatalogueRecords(this.repository);
  readonly additions = new InMemoryAdditions();
  readonly editions = new WorkspaceEditions(this.indexes, this.additions);
  readonly browsers = new KnownBrowsers(this.editions, this.records);
  readonly customFeatures = new InMemoryCustomFeatureRepository(this.additions);
  readonly aliases = new InMemoryBrowserAliasRepository(this.additions);
  readonly customBrowsers = new InMemoryCustomBrowserRepository(this.additions);

  constructor(id = 'edition-1') {
    this.add(id, FIRST);
  }

  /** What the workspace adds is held against the small edition. */
  addFeature(id: string, described: Partial<CustomFeatureDescription> = {}): Promise<void> {
    return this.customFeatures.save(CustomFeature.create(id, { ...CART, ...described }, smallUpstream, ADDED));
  }

  addBrowser(id: string, claimed: Partial<CustomBrowserClaims> = {}): Promise<void> {
    return this.customBrowsers.save(CustomBrowser.create(id, { ...KIOSK, ...claimed }, smallUpstream.edition, ADDED));
  }

  add(id: string, versions: PackageVersions): void {
    const edition = Edition.import(id, readEdition(smallPackages(versions)));
    const current = this.repository.current?.contents;
    if (!current || newestFirst(versions, current) < 0) edition.makeCurrent();
    this.repository.put(edition);
  }
}

const ADDED = new Date('2026-11-01T12:00:00.000Z');

export const FIRST_PAGE = { offset: 0, limit: 50 };
