import { NotFound } from '#libs/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CheckRepository } from '../../domain/check.repository.js';

/** Forget what a pipeline was answered. */
export class DeleteCheck extends Command<void> {
  constructor(
    readonly siteId: string,
    readonly checkId: string,
  ) {
    super();
  }
}

@CommandHandler(DeleteCheck)
export class DeleteCheckHandler implements ICommandHandler<DeleteCheck> {
  constructor(private readonly checks: CheckRepository) {}

  async execute({ siteId, checkId }: DeleteCheck): Promise<void> {
    const check = await this.checks.get(checkId);
    if (check.state.siteId !== siteId) throw new NotFound(this.checks.noun, checkId);

    check.discard();
    await this.checks.delete(check);
  }
}
