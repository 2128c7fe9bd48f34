import { Affords, AsChange, type Change, FromPath, linkingOn, type PathOf, type Resource } from '#libs/hypermedia';
import { listSites } from '#libs/sites/contract';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DeleteAudience } from '../application/commands/delete-audience.js';
import { ReplaceAudience } from '../application/commands/replace-audience.js';
import { GetAudience } from '../application/queries/get-audience.js';
import { audienceResource } from './audience.resource.js';
import { deleteAudience, mergeAudience, replaceAudience, showAudience } from './audiences.affordances.js';
import { AudienceForm } from './audiences.form.js';

/** One audience. */
@Controller()
export class AudienceController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(showAudience)
  show(@FromPath() { audienceId }: PathOf<typeof showAudience>): Promise<Resource> {
    return this.audience(audienceId);
  }

  @Affords(replaceAudience)
  async replace(
    @FromPath() { audienceId }: PathOf<typeof replaceAudience>,
    @AsChange() change: Change,
  ): Promise<Resource> {
    const { form, version } = change.replacing(await this.audience(audienceId), AudienceForm, 'audience');
    await this.commands.execute(new ReplaceAudience(audienceId, form, version));
    return this.audience(audienceId);
  }

  /** A merge patch is made of the audience as it is, which is then replaced. */
  @Affords(mergeAudience)
  async merge(@FromPath() { audienceId }: PathOf<typeof mergeAudience>, @AsChange() change: Change): Promise<Resource> {
    const { form, version } = change.merging(await this.audience(audienceId), AudienceForm, 'audience');
    await this.commands.execute(new ReplaceAudience(audienceId, form, version));
    return this.audience(audienceId);
  }

  @Affords(deleteAudience)
  async delete(@FromPath() { audienceId }: PathOf<typeof deleteAudience>, @AsChange() change: Change): Promise<void> {
    const version = change.confirmed(await this.audience(audienceId), 'audience');
    await this.commands.execute(new DeleteAudience(audienceId, version)).catch(toItsSites);
  }

  private async audience(audienceId: string): Promise<Resource> {
    return audienceResource(await this.queries.execute(new GetAudience(audienceId)));
  }
}

/** Whoever would delete what sites are measured by is led to those. */
const toItsSites = linkingOn('audience-in-use', ({ audienceId }) => listSites.at({}, { audience: String(audienceId) }));
