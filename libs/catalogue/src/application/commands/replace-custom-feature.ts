import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CustomFeatureDescription } from '../../domain/custom-feature.js';
import { CustomFeatureRepository } from '../../domain/custom-feature.repository.js';
import { UpstreamCatalogue } from '../upstream-catalogue.js';

/** Describe a custom feature anew. Refuses with Stale when it is not at the expected version. */
export class ReplaceCustomFeature extends Command<void> {
  constructor(
    readonly featureId: string,
    readonly described: CustomFeatureDescription,
    readonly expectedVersion: number,
  ) {
    super();
  }
}

@CommandHandler(ReplaceCustomFeature)
export class ReplaceCustomFeatureHandler implements ICommandHandler<ReplaceCustomFeature> {
  constructor(
    private readonly features: CustomFeatureRepository,
    private readonly upstream: UpstreamCatalogue,
  ) {}

  async execute({ featureId, described, expectedVersion }: ReplaceCustomFeature): Promise<void> {
    const feature = await this.features.get(featureId);
    feature.expect(expectedVersion);
    feature.replace(described, await this.upstream.current(described), new Date());
    await this.features.save(feature);
  }
}
