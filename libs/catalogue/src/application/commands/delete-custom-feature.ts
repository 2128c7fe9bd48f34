import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CustomFeatureRepository } from '../../domain/custom-feature.repository.js';

/** Delete a custom feature. Refuses with Stale when it is not at the expected version. */
export class DeleteCustomFeature extends Command<void> {
  constructor(
    readonly featureId: string,
    readonly expectedVersion: number,
  ) {
    super();
  }
}

@CommandHandler(DeleteCustomFeature)
export class DeleteCustomFeatureHandler implements ICommandHandler<DeleteCustomFeature> {
  constructor(private readonly features: CustomFeatureRepository) {}

  async execute({ featureId, expectedVersion }: DeleteCustomFeature): Promise<void> {
    const feature = await this.features.get(featureId);
    feature.expect(expectedVersion);
    feature.discard();
    await this.features.delete(feature);
  }
}
