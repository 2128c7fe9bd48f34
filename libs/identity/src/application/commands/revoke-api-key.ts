import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiKeyRepository } from '../../domain/api-key.repository.js';

/** Let nobody in by this key any more. Refuses with Stale when it is not at the expected version, and the last admin's. */
export class RevokeApiKey extends Command<void> {
  constructor(
    readonly keyId: string,
    readonly expectedVersion: number,
  ) {
    super();
  }
}

@CommandHandler(RevokeApiKey)
export class RevokeApiKeyHandler implements ICommandHandler<RevokeApiKey> {
  constructor(private readonly keys: ApiKeyRepository) {}

  async execute({ keyId, expectedVersion }: RevokeApiKey): Promise<void> {
    const key = await this.keys.get(keyId);
    key.expect(expectedVersion);
    key.revoke();
    await this.keys.delete(key);
  }
}
