import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EndpointRepository } from '../../domain/endpoint.repository.js';

/** Hold back what is to be delivered, or let it go on its way again. */
export class SwitchEndpoint extends Command<void> {
  constructor(
    readonly endpointId: string,
    readonly to: 'paused' | 'active',
    /** Absent: whatever it is at. */
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(SwitchEndpoint)
export class SwitchEndpointHandler implements ICommandHandler<SwitchEndpoint> {
  constructor(private readonly endpoints: EndpointRepository) {}

  async execute({ endpointId, to, expectedVersion }: SwitchEndpoint): Promise<void> {
    const endpoint = await this.endpoints.get(endpointId);
    if (expectedVersion !== undefined) endpoint.expect(expectedVersion);
    if (to === 'paused') endpoint.pause(new Date());
    else endpoint.resume();
    await this.endpoints.save(endpoint);
  }
}
