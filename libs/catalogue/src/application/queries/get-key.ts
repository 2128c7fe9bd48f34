import { type EditionIndex, nearestIds } from '#libs/compat';
import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type BrowserSupport, browserSupport } from '../../domain/browser-support.js';
import type { KeyRecord } from '../../domain/edition-contents.js';
import { parentOf } from '../../domain/key-path.js';
import type { Statement } from '../../domain/statement.js';
import { CatalogueRecords } from '../catalogue-records.js';
import { EditionIndexes } from '../edition-indexes.js';
import { type KeySummary, summaryOf } from './list-keys.js';

/** What a browser has of the key, and the statements that say so. */
export interface KeySupport extends BrowserSupport {
  readonly statements: readonly Statement[];
}

export interface KeyView extends KeySummary, Omit<KeyRecord, 'statements'> {
  readonly editionId: string;
  /** The nearest part of its path that is a key too. */
  readonly parent?: string;
  readonly support: readonly KeySupport[];
}

export class GetKey extends Query<KeyView> {
  constructor(
    readonly key: string,
    readonly editionId?: string,
  ) {
    super();
  }
}

@QueryHandler(GetKey)
export class GetKeyHandler implements IQueryHandler<GetKey> {
  constructor(
    private readonly editions: EditionIndexes,
    private readonly records: CatalogueRecords,
  ) {}

  async execute({ key, editionId: asked }: GetKey): Promise<KeyView> {
    const edition = await this.editions.get(asked);
    const ordinal = keyOrdinal(edition, key);
    const { statements, ...record } = await this.records.key(edition.editionId, ordinal);
    const parent = parentOf(key, (path) => edition.keys.includes(path));

    return {
      editionId: edition.editionId,
      ...record,
      ...summaryOf(edition, ordinal),
      ...(parent && { parent }),
      support: supportOf(edition, ordinal, statements),
    };
  }
}

function keyOrdinal({ keys }: EditionIndex, key: string): number {
  const ordinal = keys.indexOf(key);
  if (ordinal < 0) throw new NotFound('key', key, { suggestions: nearestIds(keys, key) });
  return ordinal;
}

const supportOf = (
  edition: EditionIndex,
  ordinal: number,
  statements: KeyRecord['statements'],
): readonly KeySupport[] =>
  browserSupport(edition, edition.support.ofKey[ordinal]).map((support) => ({
    ...support,
    statements: statements[edition.browsers.findIndex(({ id }) => id === support.browser)],
  }));
