import type { Actor } from '#libs/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { Check } from '../../domain/check.js';
import { CheckRepository } from '../../domain/check.repository.js';
import type { FailOn } from '#libs/compat';
import type { ReadList } from '../documents/check-lists.js';
import { CheckJudge } from '../check-judge.js';
import type { WholePin } from '../pin.js';

/** Hold what a pipeline names against a site's policy, and keep the answer. Answers the check's id. */
export class RunCheck extends Command<string> {
  constructor(
    readonly siteId: string,
    readonly asked: CheckRequest,
    readonly by: Actor,
    readonly id: string = v7(),
  ) {
    super();
  }
}

export interface CheckRequest extends ReadList {
  readonly failOn?: readonly FailOn[];
  /** What it is judged by, whatever comes later. */
  readonly pin?: WholePin;
}

@CommandHandler(RunCheck)
export class RunCheckHandler implements ICommandHandler<RunCheck> {
  constructor(
    private readonly checks: CheckRepository,
    private readonly judge: CheckJudge,
  ) {}

  async execute({ siteId, asked, by, id }: RunCheck): Promise<string> {
    const { tool, list, failOn, pin } = asked;
    const { grounds, items, today } = await this.judge.judge(siteId, list, pin);

    const order = { id, siteId, createdAt: new Date(), createdBy: by, tool, failOn, pinned: pin !== undefined };
    const check = Check.run(order, grounds, items, today);
    await this.checks.save(check);
    return check.id;
  }
}
