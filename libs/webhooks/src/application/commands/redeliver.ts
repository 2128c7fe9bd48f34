import { NotFound } from '#libs/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DeliveryStillDue, EndpointDisabled } from '../../domain/endpoint.errors.js';
import { DeliveryLog, EndpointViews } from '../endpoint-views.js';

/** Deliver the same event once more, beside all others. Answers the new delivery's id. */
export class Redeliver extends Command<string> {
  constructor(
    readonly endpointId: string,
    readonly deliveryId: string,
  ) {
    super();
  }
}

@CommandHandler(Redeliver)
export class RedeliverHandler implements ICommandHandler<Redeliver> {
  constructor(
    private readonly endpoints: EndpointViews,
    private readonly log: DeliveryLog,
  ) {}

  async execute({ endpointId, deliveryId }: Redeliver): Promise<string> {
    const delivery = await this.log.find(endpointId, deliveryId);
    if (!delivery) throw new NotFound('delivery', deliveryId);
    if (delivery.state === 'due') throw new DeliveryStillDue();
    const endpoint = await this.endpoints.find(endpointId);
    if (endpoint?.state === 'disabled') throw new EndpointDisabled();
    return this.log.again(delivery);
  }
}
