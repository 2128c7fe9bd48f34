import { type EditionIndex, type IndexedFeature, nearestIds } from '#libs/compat';
import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type BrowserSupport, browserSupport } from '../../domain/browser-support.js';
import { ordinalOfKey } from '../../domain/upstream.js';
import { type AdditionView, toAdditionView } from '../addition-view.js';
import { CatalogueRecords, type FeatureDetails } from '../catalogue-records.js';
import { type KnownEdition, WorkspaceEditions } from '../workspace-editions.js';

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
  /** There where the workspace added it. */
  readonly own?: AdditionView & {
    /** Keys that it needs and the edition does not have: nobody knows of their support. */
    readonly missingKeys: readonly string[];
  };
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
    private readonly editions: WorkspaceEditions,
    private readonly records: CatalogueRecords,
  ) {}

  async execute({ featureId, editionId }: GetFeature): Promise<FeatureView> {
    const known = await this.editions.know(editionId);
    const ordinal = featureOrdinal(known.edition, featureId);
    return known.edition.features[ordinal].custom
      ? ownFeatureView(known, featureId)
      : toView(known.edition, ordinal, await this.#details(known.edition, ordinal));
  }

  async #details(edition: EditionIndex, ordinal: number): Promise<Details> {
    const { baseline: _published, ...details } = await this.records.feature(edition.editionId, ordinal);
    return { ...details, keys: keysOf(edition, edition.features[ordinal]) };
  }
}

/** What is known of a feature beside its place in the index. */
type Details = Omit<FeatureDetails, 'baseline'> & Pick<FeatureView, 'keys' | 'own'>;

function toView(edition: EditionIndex, ordinal: number, details: Details): FeatureView {
  const { editionId, features, support } = edition;
  const { id, kind, name, targets, groups, caniuse, overruled, baseline } = features[ordinal];
  return {
    ...{ editionId, id, kind, name, targets, groups, caniuse, overruled },
    ...(baseline && { baseline }),
    ...details,
    support: kind === 'feature' ? browserSupport(edition, support.ofFeature[ordinal]) : [],
  };
}

/** A feature that the workspace added: every key decides, also one that the edition lacks. */
export function ownFeatureView({ edition, upstream, additions }: KnownEdition, featureId: string): FeatureView {
  const state = additions.features.find(({ id }) => id === featureId);
  if (!state) throw new NotFound('feature', featureId);

  const missingKeys = state.keys.filter((key) => ordinalOfKey(edition, key) < 0);
  const hidesUpstream = upstream.features.some(({ id }) => id === featureId);
  return toView(edition, featureOrdinal(edition, featureId), {
    ...(state.description !== undefined && { description: state.description }),
    ...{ specs: [], publishedSupport: {} },
    keys: state.keys.map((key) => ({ key, headline: true })),
    own: { ...toAdditionView(state, hidesUpstream), missingKeys },
  });
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
