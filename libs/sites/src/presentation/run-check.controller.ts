import { toTheImport } from '#libs/audiences/contract';
import {
  Affords,
  FromCaller,
  FromDocument,
  FromPath,
  FromQuery,
  FromUpload,
  type PathOf,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { RunCheck } from '../application/commands/run-check.js';
import { GetCheck } from '../application/queries/get-check.js';
import { checkRequestOf, textRequestOf } from './check-request.js';
import { checkResource } from './check.resource.js';
import { runCheck } from './checks.affordances.js';
import { ReportQuery } from './checks.form.js';

/** What pipelines ask of a site. */
@Controller()
export class RunCheckController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** A report is no form of ours: what the body is, its contents tell. */
  @Affords(runCheck)
  async run(
    @FromPath() { siteId }: PathOf<typeof runCheck>,
    @FromQuery() query: ReportQuery,
    @FromDocument() body: unknown,
    @FromUpload() text: AsyncIterable<Uint8Array> | undefined,
    @FromCaller() by: RunCheck['by'],
  ): Promise<Resource> {
    const asked = text ? await textRequestOf(text, query) : checkRequestOf(body, query);
    const checkId = await this.commands.execute(new RunCheck(siteId, asked, by)).catch(toTheImport);
    return checkResource(await this.queries.execute(new GetCheck(siteId, checkId)));
  }
}
