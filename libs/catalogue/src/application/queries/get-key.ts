import { belowInWords, type EditionIndex, keysBelow, NearestIds } from '#libs/compat';
import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type BrowserSupport, browserSupport } from '../../domain/browser-support.js';
import type { KeyRecord } from '../../domain/edition-contents.js';
import { parentOf } from '../../domain/key-path.js';
import type { Statement } from '../../domain/statement.js';
import { CatalogueRecords } from '../catalogue-records.js';
import { WorkspaceEditions } from '../workspace-editions.js';
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
    private readonly editions: WorkspaceEditions,
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

function keyOrdinal(edition: EditionIndex, key: string): number {
  const ordinal = edition.keys.indexOf(key);
  if (ordinal >= 0) return ordinal;

  const below = keysBelow(edition, key);
  throw new NotFound('key', key, { suggestions: nearestKeys(edition).to(key), ...below }, belowInWords(below));
}

/** Keys are too many to be made ready for each misspelt one. */
function nearestKeys({ keys }: EditionIndex): NearestIds {
  const nearest = NEAREST.get(keys) ?? new NearestIds(keys);
  NEAREST.set(keys, nearest);
  return nearest;
}
const NEAREST = new WeakMap<readonly string[], NearestIds>();

/** Of a browser that the workspace added nothing is stated: it has what the upstream releases have that it equals. */
function supportOf(edition: EditionIndex, key: number, statements: KeyRecord['statements']): readonly KeySupport[] {
  const stated = new Map(
    edition.browsers.map(({ id, custom }, browser) => [id, custom ? [] : statements[browser]] as const),
  );
  return browserSupport(edition, edition.support.ofKey[key]).map((support) => ({
    ...support,
    statements: stated.get(support.browser) ?? [],
  }));
}
