import { type CoverageListing, ListCoverage } from '#libs/coverage/contract';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { SiteGrounds } from '../site-grounds.js';
import { unlessNoSnapshot } from '../unless-no-snapshot.js';

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
    private readonly grounds: SiteGrounds,
    private readonly queries: QueryBus,
  ) {}

  async execute({ siteId }: CountSafeFeatures): Promise<SafeFeatures | undefined> {
    const grounds = await this.grounds.of(siteId).catch(unlessNoSnapshot);
    if (!grounds || grounds.distrust) return undefined;

    const { basis, withAncestors, standard } = grounds.asked;
    const page = { filter: {}, sorts: [], offset: 0, limit: 0 } as const;
    const count = async (against: CoverageListing['against']): Promise<number> => {
      const listing = { kind: 'feature', basis, withAncestors, ...page, against } as const;
      return (await this.queries.execute(new ListCoverage(grounds.population, listing))).total;
    };
    return { safe: await count({ standard, verdict: 'safe' }), all: await count({ standard }) };
  }
}
