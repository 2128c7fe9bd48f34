import { type CoverageListing, ListCoverage } from '#libs/coverage/contract';
import { DomainError } from '#libs/kernel';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { CheckBench } from '../../domain/check-ruling.js';
import { dayOf } from '../../domain/day.js';
import { Standings } from '../standings.js';

/** How many features are safe by a site's policy; nothing where no snapshot is there to tell, or none that the policy trusts. */
export class CountSafeFeatures extends Query<SafeFeatures | undefined> {
  constructor(readonly siteId: string) {
    super();
  }
}

export interface SafeFeatures {
  readonly safe: number;
  readonly all: number;
}

@QueryHandler(CountSafeFeatures)
export class CountSafeFeaturesHandler implements IQueryHandler<CountSafeFeatures> {
  constructor(
    private readonly standings: Standings,
    private readonly queries: QueryBus,
  ) {}

  async execute({ siteId }: CountSafeFeatures): Promise<SafeFeatures | undefined> {
    const { audienceId, policy } = (await this.standings.get(siteId)).site;
    const listing: CoverageListing = {
      kind: 'feature',
      ...{ basis: policy.basis, withAncestors: false, filter: {}, sorts: [], offset: 0, limit: 0 },
    };
    const ask = (against: CoverageListing['against']) =>
      this.queries.execute(new ListCoverage({ audienceId }, { ...listing, against }));

    const all = await ask({ standard: policy }).catch(unlessNoSnapshot);
    if (!all || new CheckBench(policy, all, dayOf(new Date())).isDistrusted) return undefined;
    const safe = await ask({ standard: policy, verdict: 'safe' });
    return { safe: safe.total, all: all.total };
  }
}

function unlessNoSnapshot(error: unknown): undefined {
  if (!(error instanceof DomainError) || error.code !== 'no-snapshot') throw error;
}
