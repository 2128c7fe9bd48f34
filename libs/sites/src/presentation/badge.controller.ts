import { Affords, FromPath, type PathOf } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CountSafeFeatures } from '../application/queries/count-safe-features.js';
import { showBadge } from './badge.affordances.js';
import { badgeOf } from './renditions/badge.js';

/** What a README shows of a site. */
@Controller()
export class BadgeController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(showBadge)
  async show(@FromPath() { siteId }: PathOf<typeof showBadge>): Promise<Buffer> {
    return Buffer.from(JSON.stringify(badgeOf(await this.queries.execute(new CountSafeFeatures(siteId)))));
  }
}
