import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EndpointRepository } from '../../domain/endpoint.repository.js';
import { newSecret } from '../secret.js';

/** Sign by another secret, and by the one before too for a day. Answers the new one, this once. */
export class RotateEndpointSecret extends Command<string> {
  constructor(
    readonly endpointId: string,
    /** Absent: whatever it is at. */
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(RotateEndpointSecret)
export class RotateEndpointSecretHandler implements ICommandHandler<RotateEndpointSecret> {
  constructor(private readonly endpoints: EndpointRepository) {}

  async execute({ endpointId, expectedVersion }: RotateEndpointSecret): Promise<string> {
    const endpoint = await this.endpoints.get(endpointId);
    if (expectedVersion !== undefined) endpoint.expect(expectedVersion);
    const secret = newSecret();
    endpoint.rotate(secret, new Date());
    await this.endpoints.save(endpoint);
    return secret;
  }
}
