import type { BrowserRecord, FeatureRecord, GroupRecord, KeyRecord } from '../domain/edition-contents.js';
import type { EditionCounts } from '../domain/edition.js';
import type { StoredEdition } from '../domain/edition.repository.js';

export interface EditionRecord extends StoredEdition {
  readonly importedAt: Date;
  /** When it was last made the current one; absent: never. */
  readonly currentSince?: Date;
  readonly counts: EditionCounts;
}

/** What a feature's record has that the index has not. */
export type FeatureDetails = Pick<
  FeatureRecord,
  'description' | 'descriptionHtml' | 'specs' | 'baseline' | 'publishedSupport' | 'discouraged'
>;

/** The records that editions were made of: what is asked for too seldom to be held in memory. */
export abstract class CatalogueRecords {
  /** In no order. */
  abstract editions(): Promise<readonly EditionRecord[]>;
  abstract browsers(editionId: string): Promise<readonly BrowserRecord[]>;
  abstract groups(editionId: string): Promise<readonly GroupRecord[]>;
  /** Of a feature that the edition's index has. */
  abstract feature(editionId: string, ordinal: number): Promise<FeatureDetails>;
  /** Of a key that the edition's index has. */
  abstract key(editionId: string, ordinal: number): Promise<KeyRecord>;
}
