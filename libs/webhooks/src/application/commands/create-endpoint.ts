import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 as uuid } from 'uuid';
import { Endpoint, type EndpointTerms } from '../../domain/endpoint.js';
import { EndpointRepository } from '../../domain/endpoint.repository.js';
import { AddressBook } from '../address-book.js';
import { newSecret } from '../secret.js';

/** Tell somebody of what happens from now on. Answers the id, and the secret this once. */
export class CreateEndpoint extends Command<{ readonly id: string; readonly secret: string }> {
  constructor(
    readonly terms: EndpointTerms,
    readonly id: string = uuid(),
  ) {
    super();
  }
}

@CommandHandler(CreateEndpoint)
export class CreateEndpointHandler implements ICommandHandler<CreateEndpoint> {
  constructor(
    private readonly endpoints: EndpointRepository,
    private readonly addresses: AddressBook,
  ) {}

  async execute({ terms, id }: CreateEndpoint): Promise<{ readonly id: string; readonly secret: string }> {
    await this.addresses.check(terms.url);
    const secret = newSecret();
    await this.endpoints.save(Endpoint.open({ ...terms, id, secret, createdAt: new Date() }));
    return { id, secret };
  }
}
