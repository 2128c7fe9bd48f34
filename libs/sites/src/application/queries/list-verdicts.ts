import type { Verdict } from '#libs/compat';
import { type CoverageListing, ListCoverage } from '#libs/coverage/contract';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { isDecided, isLive } from '../../domain/transition.js';
import type { Pin } from '../pin.js';
import { type Grounds, SiteGrounds } from '../site-grounds.js';
import type { GroundsView, VerdictView } from '../verdict.view.js';

/** What a site's policy says of all features or all keys, or of those that are asked for. */
export class ListVerdicts extends Query<VerdictListView> {
  constructor(
    readonly siteId: string,
    readonly asked: VerdictListing,
    readonly pin: Pin,
  ) {
    super();
  }
}

export interface VerdictListing extends Pick<CoverageListing, 'kind' | 'filter' | 'sorts' | 'offset' | 'limit'> {
  readonly verdict?: Verdict;
  /** By the decision about it: one is under way or in force; none is; or nothing was decided, neither for it nor against. */
  readonly decision?: 'live' | 'none-live' | 'open';
}

export interface VerdictListView extends GroundsView {
  readonly total: number;
  readonly items: readonly VerdictView[];
}

@QueryHandler(ListVerdicts)
export class ListVerdictsHandler implements IQueryHandler<ListVerdicts> {
  constructor(
    private readonly queries: QueryBus,
    private readonly grounds: SiteGrounds,
  ) {}

  async execute({ siteId, asked, pin }: ListVerdicts): Promise<VerdictListView> {
    const grounds = await this.grounds.of(siteId, pin);
    const { items, total, ...source } = await this.queries.execute(
      new ListCoverage(grounds.population, listingOn(grounds, asked)),
    );
    return { ...grounds.view(source), total, items: items.map((item) => grounds.verdict(item)) };
  }
}

/** Where the snapshot is not trusted nothing is measured safe or unsafe, and everything is undecided. */
function listingOn(grounds: Grounds, { verdict, decision, filter, ...listing }: VerdictListing): CoverageListing {
  const { basis, withAncestors, standard } = grounds.asked;
  const isRuledOut = grounds.distrust && verdict && verdict !== 'undecided';
  return {
    ...{ ...listing, basis, withAncestors },
    filter: { ...filter, ...narrowed(grounds, decision), ...(isRuledOut && { among: NOTHING }) },
    against: { standard, ...(verdict && !grounds.distrust && { verdict }) },
  };
}

function narrowed(
  { standing: { decisions } }: Grounds,
  decision: VerdictListing['decision'],
): Pick<CoverageListing['filter'], 'among' | 'except'> {
  switch (decision) {
    case 'live':
      return { among: decisions.subjectsIn(isLive) };
    case 'none-live':
      return { except: decisions.subjectsIn(isLive) };
    case 'open':
      return { except: decisions.subjectsIn(isDecided) };
    default:
      return {};
  }
}

const NOTHING: ReadonlySet<string> = new Set();
