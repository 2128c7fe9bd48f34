import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { Audience, type AudienceDescription } from '../../domain/audience.js';
import { AudienceRepository } from '../../domain/audience.repository.js';

/** Name a population of visitors, to be measured from now on. Answers its id. */
export class CreateAudience extends Command<string> {
  constructor(
    readonly described: AudienceDescription,
    readonly id: string = v7(),
  ) {
    super();
  }
}

@CommandHandler(CreateAudience)
export class CreateAudienceHandler implements ICommandHandler<CreateAudience> {
  constructor(private readonly audiences: AudienceRepository) {}

  async execute({ described, id }: CreateAudience): Promise<string> {
    const audience = Audience.create(id, described, new Date());
    await this.audiences.save(audience);
    return audience.id;
  }
}
