import {
  Affords,
  AsBatch,
  AsTrial,
  type Batch,
  cursorCollection,
  FromBody,
  FromQuery,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CreateEndpoint } from '../application/commands/create-endpoint.js';
import { GetEndpoint, ListEndpoints } from '../application/queries/endpoints.js';
import { madeWebhookResource, webhookResource } from './webhook.resource.js';
import { batchWebhooks, createWebhook, listWebhooks, WebhooksQuery } from './webhooks.affordances.js';
import { WebhookForm } from './webhooks.form.js';

/** Who is told of what happens in a workspace. */
@Controller()
export class WebhooksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(listWebhooks)
  async list(@FromQuery() query: WebhooksQuery): Promise<Resource> {
    const page = await this.queries.execute(new ListEndpoints(query.page));
    return cursorCollection(listWebhooks, {}, query, page, page.items.map(webhookResource))
      .offer(createWebhook.at({}))
      .offer(batchWebhooks.at({}));
  }

  @Affords(createWebhook)
  async create(@FromBody() { url, events, description }: WebhookForm, @AsTrial() isTrial: boolean): Promise<Resource> {
    const { id, secret } = await this.commands.execute(new CreateEndpoint({ url, events, description }));
    return madeWebhookResource(await this.queries.execute(new GetEndpoint(id)), isTrial ? undefined : secret);
  }

  @Affords(batchWebhooks)
  batch(@AsBatch() batch: Batch): Promise<Resource> {
    return batch.perform();
  }
}
