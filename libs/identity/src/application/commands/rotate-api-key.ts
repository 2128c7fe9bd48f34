import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiKeyRepository } from '../../domain/api-key.repository.js';
import { hashOf, newSecret } from '../secret.js';

/** Give a key another secret, and let the one before work for so many seconds more. Answers the new one, this once. */
export class RotateApiKey extends Command<string> {
  constructor(
    readonly keyId: string,
    /** Absent: as long as is usual. */
    readonly overlapSeconds?: number,
    /** Absent: whatever it is at. */
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(RotateApiKey)
export class RotateApiKeyHandler implements ICommandHandler<RotateApiKey> {
  constructor(private readonly keys: ApiKeyRepository) {}

  async execute({ keyId, overlapSeconds, expectedVersion }: RotateApiKey): Promise<string> {
    const key = await this.keys.get(keyId);
    if (expectedVersion !== undefined) key.expect(expectedVersion);
    const secret = newSecret();
    key.rotate(hashOf(secret), new Date(), overlapSeconds);
    await this.keys.save(key);
    return secret;
  }
}
