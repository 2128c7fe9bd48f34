import {
  type Actor,
  Affords,
  AsBatch,
  type Batch,
  cursorCollection,
  FromBody,
  FromCaller,
  FromPath,
  FromQuery,
  linkingOn,
  type PathOf,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ProposeAdoption } from '../application/commands/propose-adoption.js';
import { GetAdoption } from '../application/queries/get-adoption.js';
import { ListAdoptions } from '../application/queries/list-adoptions.js';
import { adoptionResource } from './adoption.resource.js';
import {
  AdoptionsQuery,
  batchAdoptions,
  choosing,
  createAdoption,
  listAdoptions,
  showAdoption,
} from './adoptions.affordances.js';
import { ProposalForm } from './adoptions.form.js';
import { showSite } from './sites.affordances.js';

/** The decisions of a site. */
@Controller()
export class AdoptionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(listAdoptions)
  async list(
    @FromPath() { siteId }: PathOf<typeof listAdoptions>,
    @FromQuery() query: AdoptionsQuery,
  ): Promise<Resource> {
    const { state, subject: subjectId, owner, q: text, createdAfter } = query;
    const filter = { state, subjectId, owner, text, createdAfter };
    const page = await this.queries.execute(new ListAdoptions(siteId, filter, query.page));
    return cursorCollection(listAdoptions, { siteId }, query, page, page.items.map(adoptionResource))
      .link(showSite.at({ siteId }), 'up')
      .offer(createAdoption.at({ siteId }), {}, choosing(page.owners))
      .offer(batchAdoptions.at({ siteId }));
  }

  @Affords(createAdoption)
  async create(
    @FromPath() { siteId }: PathOf<typeof createAdoption>,
    @FromBody() { featureId, keyId, ...terms }: ProposalForm,
    @FromCaller() by: Actor,
  ): Promise<Resource> {
    const id = await this.commands
      .execute(new ProposeAdoption({ siteId }, { featureId, keyId }, terms, by))
      .catch(linkingOn('adoption-exists', firstOf(siteId)));
    return adoptionResource(await this.queries.execute(new GetAdoption(siteId, id)));
  }

  @Affords(batchAdoptions)
  batch(@AsBatch() batch: Batch): Promise<Resource> {
    return batch.perform();
  }
}

const firstOf =
  (siteId: string) =>
  ({ adoptionId }: Readonly<Record<string, unknown>>) =>
    typeof adoptionId === 'string' ? showAdoption.at({ siteId, adoptionId }) : undefined;
