import { Affords, AsChange, type Change, FromPath, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DeleteCheck } from '../application/commands/delete-check.js';
import { GetCheck } from '../application/queries/get-check.js';
import { checkResource } from './check.resource.js';
import { deleteCheck, showCheck } from './checks.affordances.js';

/** One check. */
@Controller()
export class CheckController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(showCheck)
  show(@FromPath() { siteId, checkId }: PathOf<typeof showCheck>): Promise<Resource> {
    return this.check(siteId, checkId);
  }

  @Affords(deleteCheck)
  async delete(@FromPath() { siteId, checkId }: PathOf<typeof deleteCheck>, @AsChange() change: Change): Promise<void> {
    change.confirmed(await this.check(siteId, checkId), 'check');
    await this.commands.execute(new DeleteCheck(siteId, checkId));
  }

  private async check(siteId: string, checkId: string): Promise<Resource> {
    return checkResource(await this.queries.execute(new GetCheck(siteId, checkId)));
  }
}
