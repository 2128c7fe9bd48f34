import { GetTraffic } from '#libs/audiences/contract';
import { GetEditionIndex } from '#libs/catalogue/contract';
import { GetJudgements } from '#libs/coverage/contract';
import type { QueryBus } from '@nestjs/cqrs';
import type { CheckGrounds, JudgedItem } from '../domain/check.js';
import type { CheckList } from '../domain/check-list.js';
import { idsToJudge, judgedItems } from './judged-items.js';
import { namedItems } from './named-items.js';
import { type Pinned, unlessPinned } from './pinned.js';
import type { Standings } from './standings.js';

/** Holds what a list names against a site's policy: by the latest snapshot and the current edition, or by those that are pinned. */
export class ListJudge {
  constructor(
    private readonly standings: Standings,
    private readonly queries: QueryBus,
  ) {}

  async judge(siteId: string, list: CheckList, today: string, pin?: Pinned): Promise<JudgedList> {
    const { site } = await this.standings.get(siteId);
    const { audienceId, policy } = site;
    const { snapshotId } = await this.queries
      .execute(new GetTraffic(audienceId, pin?.snapshotId))
      .catch(unlessPinned('snapshot', pin?.snapshotId));
    const edition = await this.queries
      .execute(new GetEditionIndex(pin?.editionId))
      .catch(unlessPinned('edition', pin?.editionId));

    const items = namedItems(list, edition);
    const population = { audienceId, snapshotId, editionId: edition.editionId };
    const { judgements, visits, from, to } = await this.queries.execute(
      new GetJudgements(population, idsToJudge(items), { basis: policy.basis, withAncestors: false, standard: policy }),
    );
    return {
      grounds: { site: site.name, ...population, from, to, policyVersion: policy.version, threshold: policy.threshold },
      items: judgedItems(items, judgements, { policy, sample: { visits, to }, today, edition }),
    };
  }
}

export interface JudgedList {
  readonly grounds: CheckGrounds;
  readonly items: readonly JudgedItem[];
}
