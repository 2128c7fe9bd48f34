import { type EditionIndex, type IndexedFeature, nearestIds } from '#libs/compat';
import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type BrowserSupport, browserSupport } from '../../domain/browser-support.js';
import { CatalogueRecords, type FeatureDetails } from '../catalogue-records.js';
import { EditionIndexes } from '../edition-indexes.js';

export interface FeatureKeyView {
  readonly key: string;
  /** Whether the key decides the feature's own support. */
  readonly headline: boolean;
}

/** A feature with all that is known of it; an id that moved or was split has nothing but its targets. */
export interface FeatureView
  extends
    Pick<IndexedFeature, 'id' | 'kind' | 'name' | 'targets' | 'groups' | 'caniuse' | 'overruled' | 'baseline'>,
    Omit<FeatureDetails, 'baseline'> {
  readonly editionId: string;
  readonly keys: readonly FeatureKeyView[];
  readonly support: readonly BrowserSupport[];
}

export class GetFeature extends Query<FeatureView> {
  constructor(
    readonly featureId: string,
    readonly editionId?: string,
  ) {
    super();
  }
}

@QueryHandler(GetFeature)
export class GetFeatureHandler implements IQueryHandler<GetFeature> {
  constructor(
    private readonly editions: EditionIndexes,
    private readonly records: CatalogueRecords,
  ) {}

  async execute({ featureId, editionId: asked }: GetFeature): Promise<FeatureView> {
    const edition = await this.editions.get(asked);
    const { editionId, features, support } = edition;
    const ordinal = featureOrdinal(edition, featureId);
    const { baseline: _published, ...details } = await this.records.feature(editionId, ordinal);
    const { id, kind, name, targets, groups, caniuse, overruled, baseline } = features[ordinal];

    return {
      ...{ editionId, id, kind, name, targets, groups, caniuse, overruled },
      ...(baseline && { baseline }),
      ...details,
      keys: keysOf(edition, features[ordinal]),
      support: kind === 'feature' ? browserSupport(edition, support.ofFeature[ordinal]) : [],
    };
  }
}

/** The place of a feature in the edition; whoever misspelt it is told what may have been meant. */
export function featureOrdinal({ features }: EditionIndex, featureId: string): number {
  const ordinal = features.findIndex(({ id }) => id === featureId);
  if (ordinal >= 0) return ordinal;

  const ids = features.map(({ id }) => id);
  throw new NotFound('feature', featureId, { suggestions: nearestIds(ids, featureId) });
}

function keysOf({ keys }: EditionIndex, feature: IndexedFeature): readonly FeatureKeyView[] {
  const headline = new Set(feature.headlineKeys);
  return feature.keys.map((ordinal) => ({ key: keys[ordinal], headline: headline.has(ordinal) }));
}
