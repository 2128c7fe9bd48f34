import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CheckView } from '../check.view.js';
import { CheckViews } from '../check-views.js';

/** What a pipeline asked and was answered. */
export class GetCheck extends Query<CheckView> {
  constructor(
    readonly siteId: string,
    readonly checkId: string,
  ) {
    super();
  }
}

@QueryHandler(GetCheck)
export class GetCheckHandler implements IQueryHandler<GetCheck> {
  constructor(private readonly checks: CheckViews) {}

  async execute({ siteId, checkId }: GetCheck): Promise<CheckView> {
    const check = await this.checks.find(siteId, checkId);
    if (!check) throw new NotFound('check', checkId);
    return check;
  }
}
