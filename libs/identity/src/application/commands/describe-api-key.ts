import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiKeyRepository } from '../../domain/api-key.repository.js';
import { describedBy, type KeyRequest } from '../key-request.js';

/** Name a key anew and set its end. Refuses with Stale when it is not at the expected version. */
export class DescribeApiKey extends Command<void> {
  constructor(
    readonly keyId: string,
    readonly request: KeyRequest,
    readonly expectedVersion: number,
  ) {
    super();
  }
}

@CommandHandler(DescribeApiKey)
export class DescribeApiKeyHandler implements ICommandHandler<DescribeApiKey> {
  constructor(private readonly keys: ApiKeyRepository) {}

  async execute({ keyId, request, expectedVersion }: DescribeApiKey): Promise<void> {
    const key = await this.keys.get(keyId);
    key.expect(expectedVersion);
    key.describe(describedBy(request), new Date());
    await this.keys.save(key);
  }
}
