import { Affords, AsBatch, type Batch, cursorCollection, FromBody, FromQuery, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CreateAudience } from '../application/commands/create-audience.js';
import { GetAudience } from '../application/queries/get-audience.js';
import { ListAudiences } from '../application/queries/list-audiences.js';
import { audienceResource } from './audience.resource.js';
import { AudiencesQuery, batchAudiences, createAudience, listAudiences } from './audiences.affordances.js';
import { AudienceForm } from './audiences.form.js';

/** The audiences of a workspace. */
@Controller()
export class AudiencesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(listAudiences)
  async list(@FromQuery() query: AudiencesQuery): Promise<Resource> {
    const page = await this.queries.execute(new ListAudiences({ text: query.q }, query.page));
    const audiences = page.items.map(audienceResource);
    return cursorCollection(listAudiences, {}, query, page, audiences)
      .offer(createAudience.at({}))
      .offer(batchAudiences.at({}));
  }

  @Affords(createAudience)
  async create(@FromBody() form: AudienceForm): Promise<Resource> {
    const id = await this.commands.execute(new CreateAudience(form));
    return audienceResource(await this.queries.execute(new GetAudience(id)));
  }

  @Affords(batchAudiences)
  batch(@AsBatch() batch: Batch): Promise<Resource> {
    return batch.perform();
  }
}
