import {
  Affords,
  AsBatch,
  AsChange,
  type Batch,
  type Change,
  FromBody,
  FromPath,
  type PathOf,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CreateCustomFeature } from '../application/commands/create-custom-feature.js';
import { DeleteCustomFeature } from '../application/commands/delete-custom-feature.js';
import { ReplaceCustomFeature } from '../application/commands/replace-custom-feature.js';
import { GetCustomFeature } from '../application/queries/get-custom-feature.js';
import { batchFeatures, createFeature, deleteFeature, mergeFeature, replaceFeature } from './custom.affordances.js';
import { CustomFeatureForm, type NewFeatureForm } from './custom.form.js';
import { featureResource, toAddOne, toWhoHasTheId } from './feature.resource.js';

/** The features of a workspace's own, which stand among those of upstream. */
@Controller()
export class CustomFeaturesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(createFeature)
  async create(@FromBody() { id, ...form }: NewFeatureForm): Promise<Resource> {
    const command = new CreateCustomFeature(id, describedBy(form));
    return this.feature(await this.commands.execute(command).catch(toWhoHasTheId));
  }

  @Affords(replaceFeature)
  async replace(
    @FromPath() { featureId }: PathOf<typeof replaceFeature>,
    @AsChange() change: Change,
  ): Promise<Resource> {
    const { form, version } = change.replacing(await this.feature(featureId), CustomFeatureForm, 'feature');
    return this.described(featureId, form, version);
  }

  /** A merge patch is made of the feature as it is, which is then replaced. */
  @Affords(mergeFeature)
  async merge(@FromPath() { featureId }: PathOf<typeof mergeFeature>, @AsChange() change: Change): Promise<Resource> {
    const { form, version } = change.merging(await this.feature(featureId), CustomFeatureForm, 'feature');
    return this.described(featureId, form, version);
  }

  @Affords(deleteFeature)
  async delete(@FromPath() { featureId }: PathOf<typeof deleteFeature>, @AsChange() change: Change): Promise<void> {
    const version = change.confirmed(await this.feature(featureId), 'feature');
    await this.commands.execute(new DeleteCustomFeature(featureId, version));
  }

  @Affords(batchFeatures)
  batch(@AsBatch() batch: Batch): Promise<Resource> {
    return batch.perform();
  }

  private async described(featureId: string, form: CustomFeatureForm, version: number): Promise<Resource> {
    await this.commands.execute(new ReplaceCustomFeature(featureId, describedBy(form), version));
    return this.feature(featureId);
  }

  private async feature(featureId: string): Promise<Resource> {
    return featureResource(await this.queries.execute(new GetCustomFeature(featureId)).catch(toAddOne), {});
  }
}

const describedBy = ({ groups = [], ...form }: CustomFeatureForm) => ({ ...form, groups });
