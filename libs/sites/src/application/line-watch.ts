import { GetFootings } from '#libs/coverage/contract';
import type { QueryBus } from '@nestjs/cqrs';
import { MARGIN, type Source } from '../domain/crossing.js';
import { dayOf } from '../domain/day.js';
import { distrustOf, standardOf } from '../domain/ruling.js';
import type { Waterline } from '../domain/waterline.js';
import type { WaterlineRepository } from '../domain/waterline.repository.js';
import { editionIfThere } from './edition-if-there.js';
import { measuredCrossings } from './measured-crossings.js';
import type { Standing, Standings } from './standings.js';

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

  /**
   * Of sites of one workspace: many are stored together, each with all that passed its line. Passes over sites that are gone by now, and over lines that
   * somebody else has drawn; refuses with Stale where that happens at the same time.
   */
  async look(sites: readonly Landed[], at: Date): Promise<void> {
    const waterlines = await this.waterlines.list(sites.map(({ siteId }) => siteId));
    const drawn: Waterline[] = [];
    let passed = 0;
    for (const [place, { siteId, ...to }] of sites.entries()) {
      // What is remembered is answered without waiting, a thousand sites long: others have their turn.
      await new Promise((resolve) => setImmediate(resolve));
      const standing = await this.standings.find(siteId);
      const waterline = waterlines[place];
      if (!standing || !(await this.draw(waterline, standing.site, { to, at }))) continue;
      drawn.push(waterline);
      passed += waterline.crossings.length;
      if (passed < MANY) continue;
      await this.waterlines.save(drawn.splice(0));
      passed = 0;
    }
    await this.waterlines.save(drawn);
  }

  /** Whether there was anything to draw. */
  private async draw(
    waterline: Waterline,
    site: Standing['site'],
    { to, at }: { readonly to: Source; readonly at: Date },
  ): Promise<boolean> {
    const { audienceId, policy, name } = site;
    if (waterline.isOf({ audienceId, policy, ...to })) return false;
    const asked = { basis: policy.basis, standard: standardOf(policy), margin: MARGIN };
    const found = await this.queries.execute(new GetFootings({ audienceId, ...to }, asked));

    const distrust = distrustOf(policy, found, dayOf(at));
    const { drawnBy } = waterline;
    const formerEdition = drawnBy === undefined ? undefined : await editionIfThere(this.queries, drawnBy);
    const passed = waterline.land({ ...to, audienceId, policy, distrust, stands: found }, formerEdition);
    if (passed) waterline.enter(await measuredCrossings(this.queries, site, passed, { to, at }), name);
    return true;
  }
}

/** Crossings that are stored together take about a second. */
const MANY = 10_000;
