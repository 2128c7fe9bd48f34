import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EndpointRepository } from '../../domain/endpoint.repository.js';

/** Tell nobody there any more, nor of what is still on its way. Refuses with Stale when it is not at the expected version. */
export class DeleteEndpoint extends Command<void> {
  constructor(
    readonly endpointId: string,
    readonly expectedVersion: number,
  ) {
    super();
  }
}

@CommandHandler(DeleteEndpoint)
export class DeleteEndpointHandler implements ICommandHandler<DeleteEndpoint> {
  constructor(private readonly endpoints: EndpointRepository) {}

  async execute({ endpointId, expectedVersion }: DeleteEndpoint): Promise<void> {
    const endpoint = await this.endpoints.get(endpointId);
    endpoint.expect(expectedVersion);
    endpoint.discard();
    await this.endpoints.delete(endpoint);
  }
}
