import { Affords, cursorCollection, FromPath, FromQuery, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Redeliver } from '../application/commands/redeliver.js';
import { GetDelivery, ListDeliveries } from '../application/queries/deliveries.js';
import { deliveryResource } from './webhook.resource.js';
import { DeliveriesQuery, listDeliveries, redeliver, showDelivery, showWebhook } from './webhooks.affordances.js';

type Path = PathOf<typeof showDelivery>;

/** What was sent to a webhook, and what was answered. */
@Controller()
export class DeliveriesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(listDeliveries)
  async list(
    @FromPath() { webhookId }: PathOf<typeof listDeliveries>,
    @FromQuery() query: DeliveriesQuery,
  ): Promise<Resource> {
    const { state } = query;
    const page = await this.queries.execute(new ListDeliveries(webhookId, { ...(state && { state }) }, query.page));
    return cursorCollection(listDeliveries, { webhookId }, query, page, page.items.map(deliveryResource)).link(
      showWebhook.at({ webhookId }),
      'up',
    );
  }

  @Affords(showDelivery)
  async show(@FromPath() { webhookId, deliveryId }: Path): Promise<Resource> {
    return deliveryResource(await this.queries.execute(new GetDelivery(webhookId, deliveryId)));
  }

  @Affords(redeliver)
  async redeliver(@FromPath() { webhookId, deliveryId }: Path): Promise<Resource> {
    const again = await this.commands.execute(new Redeliver(webhookId, deliveryId));
    return this.show({ webhookId, deliveryId: again });
  }
}
