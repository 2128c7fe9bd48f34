import { Affords, FromPath, FromQuery, JSON_TYPE, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { GetSiteTargets } from '../application/queries/get-site-targets.js';
import { showBrowserslist } from './browserslist.affordances.js';
import { browserslistResource } from './browserslist.resource.js';
import { BrowserslistQuery } from './browserslist.shapes.js';
import { refuseTextOnly, SETTINGS } from './renditions/tool-settings.js';
import { toTheImport } from './to-the-import.js';

/** What a site's tools are told to build for. */
@Controller()
export class BrowserslistController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(showBrowserslist)
  async show(
    @FromPath() { siteId }: PathOf<typeof showBrowserslist>,
    @FromQuery() query: BrowserslistQuery,
    @Req() request: FastifyRequest,
  ): Promise<Resource | Buffer> {
    const { format, snapshot, edition } = query;
    if (format !== 'list') refuseTextOnly(request.headers.accept);
    const by = {
      ...(snapshot !== undefined && { snapshotId: snapshot }),
      ...(edition !== undefined && { editionId: edition }),
    };
    const view = await this.queries.execute(new GetSiteTargets(siteId, by)).catch(toTheImport);
    if (format === 'list') return browserslistResource(view, query);

    request.exchange.mediaType = JSON_TYPE;
    return Buffer.from(JSON.stringify(SETTINGS[format](view)));
  }
}
