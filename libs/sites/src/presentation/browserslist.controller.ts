import { toTheImport } from '#libs/audiences/contract';
import { chooseMedia } from '#libs/http';
import { Affords, FromPath, FromQuery, JSON_TYPE, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { GetSiteTargets } from '../application/queries/get-site-targets.js';
import { showBrowserslist } from './browserslist.affordances.js';
import { browserslistResource, settingsOf } from './browserslist.resource.js';
import { BrowserslistQuery, pinOf } from './browserslist.shapes.js';

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
    const { format } = query;
    if (format !== 'list')
      request.exchange.mediaType = chooseMedia(`The format ${format}`, [JSON_TYPE], request.headers);
    const view = await this.queries.execute(new GetSiteTargets(siteId, pinOf(query))).catch(toTheImport);
    return format === 'list' ? browserslistResource(view, query) : settingsOf(view, format);
  }
}
