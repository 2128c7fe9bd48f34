import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EndpointTerms } from '../../domain/endpoint.js';
import { EndpointRepository } from '../../domain/endpoint.repository.js';
import { AddressBook } from '../address-book.js';

/** Say anew where and of what somebody is told. Refuses with Stale when it is not at the expected version. */
export class DescribeEndpoint extends Command<void> {
  constructor(
    readonly endpointId: string,
    readonly terms: EndpointTerms,
    readonly expectedVersion: number,
  ) {
    super();
  }
}

@CommandHandler(DescribeEndpoint)
export class DescribeEndpointHandler implements ICommandHandler<DescribeEndpoint> {
  constructor(
    private readonly endpoints: EndpointRepository,
    private readonly addresses: AddressBook,
  ) {}

  async execute({ endpointId, terms, expectedVersion }: DescribeEndpoint): Promise<void> {
    const endpoint = await this.endpoints.get(endpointId);
    endpoint.expect(expectedVersion);
    if (terms.url !== endpoint.state.url) await this.addresses.check(terms.url);
    endpoint.describe(terms);
    await this.endpoints.save(endpoint);
  }
}
