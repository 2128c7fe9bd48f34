import { type Baseline, type EditionIndex, type IndexedFeature, nearestIds } from '#libs/compat';
import { type OffsetRequest, UnknownValue } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
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

    const features = selectFeatures(edition, filter).map((ordinal) => edition.features[ordinal]);
    return pageOf(edition.editionId, features.sort(compareFeatures(orders)), page, toSummary);
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
}: IndexedFeature): FeatureSummary => ({
  ...{ id, name, discouraged, groups, caniuse, keyCount: keys.length },
  ...(baseline && { baseline }),
  ...(custom && { custom }),
});
