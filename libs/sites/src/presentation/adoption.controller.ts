import {
  type Actor,
  Affords,
  AsChange,
  type Change,
  FromCaller,
  FromPath,
  linkingOn,
  type PathOf,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { AdoptionView } from '../application/adoption.view.js';
import { ReviseAdoption } from '../application/commands/revise-adoption.js';
import { GetAdoption } from '../application/queries/get-adoption.js';
import { adoptionResource, nounOf } from './adoption.resource.js';
import { mergeAdoption, proposeAgain, replaceAdoption, showAdoption } from './adoptions.affordances.js';
import { AdoptionForm } from './adoptions.form.js';

/** One decision, and what is said of it. */
@Controller()
export class AdoptionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(showAdoption)
  async show(@FromPath() { siteId, adoptionId }: PathOf<typeof showAdoption>): Promise<Resource> {
    return adoptionResource(await this.adoption(siteId, adoptionId));
  }

  @Affords(replaceAdoption)
  async replace(
    @FromPath() { siteId, adoptionId }: PathOf<typeof replaceAdoption>,
    @AsChange() change: Change,
    @FromCaller() by: Actor,
  ): Promise<Resource> {
    const current = await this.adoption(siteId, adoptionId);
    return this.revised(
      { siteId, adoptionId },
      change.replacing(adoptionResource(current), AdoptionForm, nounOf(current)),
      by,
    );
  }

  /** A merge patch is made of the adoption as it is, which is then said anew. */
  @Affords(mergeAdoption)
  async merge(
    @FromPath() { siteId, adoptionId }: PathOf<typeof mergeAdoption>,
    @AsChange() change: Change,
    @FromCaller() by: Actor,
  ): Promise<Resource> {
    const current = await this.adoption(siteId, adoptionId);
    return this.revised(
      { siteId, adoptionId },
      change.merging(adoptionResource(current), AdoptionForm, nounOf(current)),
      by,
    );
  }

  private async revised(
    at: PathOf<typeof showAdoption>,
    { form, version }: { readonly form: AdoptionForm; readonly version: number },
    by: Actor,
  ): Promise<Resource> {
    await this.commands
      .execute(new ReviseAdoption(at, form, version, by))
      .catch(linkingOn('adoption-ended', () => proposeAgain.at(at)));
    return adoptionResource(await this.adoption(at.siteId, at.adoptionId));
  }

  private adoption(siteId: string, adoptionId: string): Promise<AdoptionView> {
    return this.queries.execute(new GetAdoption(siteId, adoptionId));
  }
}
