import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AudienceDescription } from '../../domain/audience.js';
import { AudienceRepository } from '../../domain/audience.repository.js';

/** Name and describe an audience anew. Refuses with Stale when it is not at the expected version. */
export class ReplaceAudience extends Command<void> {
  constructor(
    readonly audienceId: string,
    readonly described: AudienceDescription,
    readonly expectedVersion: number,
  ) {
    super();
  }
}

@CommandHandler(ReplaceAudience)
export class ReplaceAudienceHandler implements ICommandHandler<ReplaceAudience> {
  constructor(private readonly audiences: AudienceRepository) {}

  async execute({ audienceId, described, expectedVersion }: ReplaceAudience): Promise<void> {
    const audience = await this.audiences.get(audienceId);
    audience.expect(expectedVersion);
    audience.replace(described, new Date());
    await this.audiences.save(audience);
  }
}
