import { secureOriginOf } from '#libs/http';
import { Affords, FromPath, type PathOf } from '#libs/hypermedia';
import { Controller, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { GetSiteCalendar } from '../application/queries/get-site-calendar.js';
import { ListCrossings } from '../application/queries/list-crossings.js';
import { showCalendar, showFeed } from './feeds.affordances.js';
import { toAtom } from './renditions/to-atom.js';
import { toICalendar } from './renditions/to-icalendar.js';

/** What feed readers and calendars show of a site. */
@Controller()
export class FeedsController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(showFeed)
  async feed(@FromPath() { siteId }: PathOf<typeof showFeed>, @Req() request: FastifyRequest): Promise<Buffer> {
    const newest = { size: ENTRIES, count: false };
    const { site, items } = await this.queries.execute(new ListCrossings(siteId, { kind: 'feature' }, newest));
    return Buffer.from(toAtom(site, items, (secureOriginOf(request) ?? '') + request.exchange.base));
  }

  @Affords(showCalendar)
  async calendar(@FromPath() { siteId }: PathOf<typeof showCalendar>): Promise<Buffer> {
    return Buffer.from(toICalendar(await this.queries.execute(new GetSiteCalendar(siteId))));
  }
}

/** A reader looks more often than so many pass. */
const ENTRIES = 100;
