import { GetEditionIndex } from '#libs/catalogue/contract';
import { GetFootings } from '#libs/coverage/contract';
import type { QueryBus } from '@nestjs/cqrs';
import { MARGIN, type Source } from '../domain/crossing.js';
import { dayOf } from '../domain/day.js';
import { distrustOf, standardOf } from '../domain/ruling.js';
import type { WaterlineRepository } from '../domain/waterline.repository.js';
import { measuredCrossings } from './measured-crossings.js';
import type { Standings } from './standings.js';
import { unlessMissing } from './unless-missing.js';

/** A site whose line may have been passed: by the latest snapshot of its audience, or the current edition. */
export interface Landed extends Source {
  readonly siteId: string;
}

/** Draws the waterlines of sites, and finds what has passed them since they were drawn before. */
export class LineWatch {
  constructor(
    private readonly queries: QueryBus,
    private readonly standings: Standings,
    private readonly waterlines: WaterlineRepository,
  ) {}

  /** Nothing where the site is gone by now. Refuses with Stale where somebody else has drawn the line at the same time. */
  async look({ siteId, ...to }: Landed, at: Date): Promise<void> {
    const standing = await this.standings.find(siteId);
    if (!standing) return;
    const { audienceId, policy } = standing.site;
    const waterline = await this.waterlines.get(siteId);
    const asked = { basis: policy.basis, standard: standardOf(policy), margin: MARGIN };
    const found = await this.queries.execute(new GetFootings({ audienceId, ...to }, asked));

    const distrust = distrustOf(policy, found, dayOf(at));
    const formerEdition = waterline.drawnBy === undefined ? undefined : await this.edition(waterline.drawnBy);
    const passed = waterline.land({ ...to, audienceId, policy, distrust, stands: found }, formerEdition);
    if (passed)
      waterline.enter(await measuredCrossings(this.queries, standing.site, passed, { to, at }), standing.site.name);
    await this.waterlines.save(waterline);
  }

  private edition(editionId: string) {
    return this.queries.execute(new GetEditionIndex(editionId)).catch(unlessMissing);
  }
}
