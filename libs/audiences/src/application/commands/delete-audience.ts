import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AudienceRepository } from '../../domain/audience.repository.js';

/** Delete an audience and its snapshots. Refuses with Stale when it is not at the expected version. */
export class DeleteAudience extends Command<void> {
  constructor(
    readonly audienceId: string,
    readonly expectedVersion: number,
  ) {
    super();
  }
}

@CommandHandler(DeleteAudience)
export class DeleteAudienceHandler implements ICommandHandler<DeleteAudience> {
  constructor(private readonly audiences: AudienceRepository) {}

  async execute({ audienceId, expectedVersion }: DeleteAudience): Promise<void> {
    const audience = await this.audiences.get(audienceId);
    audience.expect(expectedVersion);
    audience.discard();
    await this.audiences.delete(audience);
  }
}
