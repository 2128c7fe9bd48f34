import { type CursorPage, type CursorRequest, NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type DeliveryFilter, DeliveryLog, EndpointViews } from '../endpoint-views.js';
import type { DeliveryView } from '../endpoint.view.js';

/** What was delivered to a webhook, or is on its way there; newest first. */
export class ListDeliveries extends Query<CursorPage<DeliveryView>> {
  constructor(
    readonly endpointId: string,
    readonly filter: DeliveryFilter,
    readonly page: CursorRequest,
  ) {
    super();
  }
}

@QueryHandler(ListDeliveries)
export class ListDeliveriesHandler implements IQueryHandler<ListDeliveries> {
  constructor(
    private readonly endpoints: EndpointViews,
    private readonly log: DeliveryLog,
  ) {}

  async execute({ endpointId, filter, page }: ListDeliveries): Promise<CursorPage<DeliveryView>> {
    if (!(await this.endpoints.find(endpointId))) throw new NotFound('webhook', endpointId);
    return this.log.list(endpointId, filter, page);
  }
}

/** One of them, with what is sent and what was answered. */
export class GetDelivery extends Query<DeliveryView> {
  constructor(
    readonly endpointId: string,
    readonly deliveryId: string,
  ) {
    super();
  }
}

@QueryHandler(GetDelivery)
export class GetDeliveryHandler implements IQueryHandler<GetDelivery> {
  constructor(private readonly log: DeliveryLog) {}

  async execute({ endpointId, deliveryId }: GetDelivery): Promise<DeliveryView> {
    const found = await this.log.find(endpointId, deliveryId);
    if (!found) throw new NotFound('delivery', deliveryId);
    return found;
  }
}
