import { NotFound } from '#libs/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EndpointDisabled } from '../../domain/endpoint.errors.js';
import { DeliveryLog, EndpointViews } from '../endpoint-views.js';

/** Deliver an event that was made up, at once and as any other. Answers the delivery's id. */
export class TestEndpoint extends Command<string> {
  constructor(readonly endpointId: string) {
    super();
  }
}

@CommandHandler(TestEndpoint)
export class TestEndpointHandler implements ICommandHandler<TestEndpoint> {
  constructor(
    private readonly endpoints: EndpointViews,
    private readonly log: DeliveryLog,
  ) {}

  async execute({ endpointId }: TestEndpoint): Promise<string> {
    const endpoint = await this.endpoints.find(endpointId);
    if (!endpoint) throw new NotFound('webhook', endpointId);
    if (endpoint.state === 'disabled') throw new EndpointDisabled();
    return this.log.test(endpointId, 'This is a test: Plimsoll can reach you here.');
  }
}
