import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EditionChoice } from '../../domain/edition.js';
import { EditionRepository } from '../../domain/edition.repository.js';

/** Let an edition answer from now on where no other is asked for: a newer one, or an older one to go back to. Refuses one that is not there. */
export class MakeEditionCurrent extends Command<void> {
  constructor(readonly editionId: string) {
    super();
  }
}

@CommandHandler(MakeEditionCurrent)
export class MakeEditionCurrentHandler implements ICommandHandler<MakeEditionCurrent> {
  constructor(private readonly editions: EditionRepository) {}

  execute({ editionId }: MakeEditionCurrent): Promise<void> {
    return this.editions.choose(new EditionChoice(editionId));
  }
}
