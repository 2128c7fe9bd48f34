import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CustomFeature, type CustomFeatureDescription } from '../../domain/custom-feature.js';
import { CustomFeatureRepository } from '../../domain/custom-feature.repository.js';
import { UpstreamCatalogue } from '../upstream-catalogue.js';

export { CUSTOM_ID, LONGEST_CUSTOM_ID } from '../../domain/custom-id.js';

/** Name a set of keys, to be asked about like a feature of upstream. Without a chosen id one is made of the name. Answers it. */
export class CreateCustomFeature extends Command<string> {
  constructor(
    readonly chosenId: string | undefined,
    readonly described: CustomFeatureDescription,
  ) {
    super();
  }
}

@CommandHandler(CreateCustomFeature)
export class CreateCustomFeatureHandler implements ICommandHandler<CreateCustomFeature> {
  constructor(
    private readonly features: CustomFeatureRepository,
    private readonly upstream: UpstreamCatalogue,
  ) {}

  async execute({ chosenId, described }: CreateCustomFeature): Promise<string> {
    const feature = CustomFeature.create(chosenId, described, await this.upstream.current(described), new Date());
    await this.features.save(feature);
    return feature.id;
  }
}
