import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { UpstreamReadOnly } from '../../domain/addition.errors.js';
import { overlayEdition } from '../../domain/overlay-edition.js';
import { CatalogueAdditions } from '../catalogue-additions.js';
import { WorkspaceEditions } from '../workspace-editions.js';
import { featureOrdinal, type FeatureView, ownFeatureView } from './get-feature.js';

/** A feature that the workspace added, as it is stored at this moment: what a change begins with. Refuses one of upstream. */
export class GetCustomFeature extends Query<FeatureView> {
  constructor(readonly featureId: string) {
    super();
  }
}

@QueryHandler(GetCustomFeature)
export class GetCustomFeatureHandler implements IQueryHandler<GetCustomFeature> {
  constructor(
    private readonly editions: WorkspaceEditions,
    private readonly stored: CatalogueAdditions,
  ) {}

  async execute({ featureId }: GetCustomFeature): Promise<FeatureView> {
    const known = await this.editions.know();
    const feature = await this.stored.feature(featureId);
    if (!feature) {
      featureOrdinal(known.edition, featureId);
      throw new UpstreamReadOnly('feature', featureId);
    }
    const { upstream } = known;
    const additions = { ...known.additions, features: [feature] };
    return ownFeatureView({ edition: overlayEdition(upstream, additions), upstream, additions }, featureId);
  }
}
