import { type EditionIndex, nearestIds } from '#libs/compat';
import { type OffsetRequest, UnknownValue } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { wordsOf } from '../../domain/feature-selection.js';
import { WorkspaceEditions } from '../workspace-editions.js';
import { type EditionPage, pageOf } from '../page.js';

export interface KeyFilter {
  /** Words that all occur in the key. */
  readonly text?: string;
  /** What the key begins with. */
  readonly prefix?: string;
  /** The feature that it belongs to. */
  readonly feature?: string;
}

export interface KeySummary {
  readonly key: string;
  readonly feature?: string;
  /** Whether it decides its feature's support. */
  readonly headline?: boolean;
}

/** The compat keys that a filter lets through, in their order. */
export class ListKeys extends Query<EditionPage<KeySummary>> {
  constructor(
    readonly page: OffsetRequest,
    readonly filter: KeyFilter = {},
    readonly editionId?: string,
  ) {
    super();
  }
}

@QueryHandler(ListKeys)
export class ListKeysHandler implements IQueryHandler<ListKeys> {
  constructor(private readonly editions: WorkspaceEditions) {}

  async execute({
    page,
    filter: { text, prefix = '', feature },
    editionId,
  }: ListKeys): Promise<EditionPage<KeySummary>> {
    const edition = await this.editions.get(editionId);
    const among = feature === undefined ? edition.keys.keys() : keysOfFeature(edition, feature);
    const words = wordsOf(text);
    const isAsked = (key: string) => key.startsWith(prefix) && words.every((word) => key.toLowerCase().includes(word));

    const found = [...among].filter((ordinal) => isAsked(edition.keys[ordinal]));
    return pageOf(edition.editionId, found, page, (ordinal) => summaryOf(edition, ordinal));
  }
}

/** An id that moved or was split answers as what it has become. */
function keysOfFeature(edition: EditionIndex, featureId: string): readonly number[] {
  const { features } = edition;
  const feature = features.find(({ id }) => id === featureId);
  if (feature?.kind === 'feature') return feature.keys;
  if (feature) return feature.targets.flatMap((target) => keysOfFeature(edition, target)).sort((a, b) => a - b);

  const ids = features.map(({ id }) => id);
  const suggestions = nearestIds(ids, featureId);
  throw new UnknownValue('feature', `There is no feature ${featureId}.`, { suggestions });
}

/** The key, and its feature where it belongs to one. */
export function summaryOf({ keys, features, featureOfKey }: EditionIndex, ordinal: number): KeySummary {
  const feature = features.at(featureOfKey[ordinal]);
  if (featureOfKey[ordinal] < 0 || !feature) return { key: keys[ordinal] };
  return { key: keys[ordinal], feature: feature.id, headline: feature.headlineKeys.includes(ordinal) };
}
