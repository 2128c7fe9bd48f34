import { GetEditionIndex } from '#libs/catalogue/contract';
import { GetJudgements } from '#libs/coverage/contract';
import type { QueryBus } from '@nestjs/cqrs';
import type { CheckGrounds, JudgedItem } from '../domain/check.js';
import type { CheckList } from '../domain/check-list.js';
import { idsToJudge, judgedItems } from './judged-items.js';
import { namedItems } from './named-items.js';
import { type WholePin, unlessPinned } from './pin.js';
import type { SiteGrounds } from './site-grounds.js';
import type { Standings } from './standings.js';

/** Holds what a list names against a site's policy: by the latest snapshot and the current edition, or by those that are pinned. */
export class CheckJudge {
  constructor(
    private readonly standings: Standings,
    private readonly grounds: SiteGrounds,
    private readonly queries: QueryBus,
  ) {}

  async judge(siteId: string, list: CheckList, pin?: WholePin): Promise<JudgedList> {
    await this.standings.get(siteId); // else a site that is not there would be told as a pin that is not
    const grounds = await this.grounds.of(siteId, pin).catch(unlessPinned('snapshot', pin?.snapshotId));
    const edition = await this.queries
      .execute(new GetEditionIndex(pin?.editionId))
      .catch(unlessPinned('edition', pin?.editionId));

    const items = namedItems(list, edition);
    const population = { ...grounds.population, editionId: edition.editionId };
    const asked = { ...grounds.asked, withBlockers: true };
    const judged = await this.queries.execute(new GetJudgements(population, idsToJudge(items), asked));
    const { audienceId, snapshotId, editionId, from, to } = judged;
    const { site } = grounds.standing;
    return {
      today: grounds.today,
      grounds: {
        ...{ site: site.name, audienceId, snapshotId, from, to, editionId },
        ...{ policyVersion: site.policy.version, threshold: site.policy.threshold },
      },
      items: judgedItems(items, judged, grounds, edition),
    };
  }
}

export interface JudgedList {
  /** The day, YYYY-MM-DD, on which it was judged. */
  readonly today: string;
  readonly grounds: CheckGrounds;
  readonly items: readonly JudgedItem[];
}
