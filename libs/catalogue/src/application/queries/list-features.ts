import { type Baseline, type EditionIndex, type IndexedFeature, nearestIds } from '#libs/compat';
import { type OffsetRequest, UnknownValue } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type BrowserSupport, browserSupport } from '../../domain/browser-support.js';
import { compareFeatures, type FeatureOrder } from '../../domain/feature-order.js';
import { type FeatureFilter, selectFeatures } from '../../domain/feature-selection.js';
import { CatalogueRecords } from '../catalogue-records.js';
import { WorkspaceEditions } from '../workspace-editions.js';
import { type EditionPage, pageOf } from '../page.js';

export type { FeatureFilter, FeatureOrder };

export interface FeatureSummary {
  readonly id: string;
  readonly name: string;
  readonly baseline?: Baseline;
  readonly discouraged: boolean;
  readonly groups: readonly string[];
  readonly caniuse: readonly string[];
  readonly keyCount: number;
  readonly support: readonly BrowserSupport[];
  /** The workspace added it. */
  readonly custom?: true;
}

/** The features that a filter lets through, by id or as asked. */
export class ListFeatures extends Query<EditionPage<FeatureSummary>> {
  constructor(
    readonly page: OffsetRequest,
    readonly filter: FeatureFilter = {},
    readonly orders: readonly FeatureOrder[] = [],
    readonly editionId?: string,
  ) {
    super();
  }
}

@QueryHandler(ListFeatures)
export class ListFeaturesHandler implements IQueryHandler<ListFeatures> {
  constructor(
    private readonly editions: WorkspaceEditions,
    private readonly records: CatalogueRecords,
  ) {}

  async execute({ page, filter, orders, editionId }: ListFeatures): Promise<EditionPage<FeatureSummary>> {
    const edition = await this.editions.get(editionId);
    if (filter.group !== undefined) await this.#checkGroup(edition, filter.group);

    const ordinals = new Map(selectFeatures(edition, filter).map((ordinal) => [edition.features[ordinal], ordinal]));
    const features = [...ordinals.keys()].sort(compareFeatures(orders));
    return pageOf(edition.editionId, features, page, (feature) => ({
      ...toSummary(feature),
      support: browserSupport(edition, edition.support.ofFeature[ordinals.get(feature) ?? 0]),
    }));
  }

  async #checkGroup({ editionId }: EditionIndex, asked: string): Promise<void> {
    const ids = (await this.records.groups(editionId)).map(({ id }) => id);
    if (!ids.includes(asked)) {
      throw new UnknownValue('group', `There is no group ${asked}.`, { suggestions: nearestIds(ids, asked) });
    }
  }
}

const toSummary = ({
  id,
  name,
  baseline,
  discouraged,
  groups,
  caniuse,
  keys,
  custom,
}: IndexedFeature): Omit<FeatureSummary, 'support'> => ({
  ...{ id, name, discouraged, groups, caniuse, keyCount: keys.length },
  ...(baseline && { baseline }),
  ...(custom && { custom }),
});
