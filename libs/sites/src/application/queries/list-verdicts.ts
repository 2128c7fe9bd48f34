import type { Verdict } from '#libs/compat';
import { type CoverageListing, ListCoverage } from '#libs/coverage/contract';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { isLive } from '../../domain/transition.js';
import { type Grounds, type Pin, SiteGrounds } from '../site-grounds.js';
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
  /** Whether a decision about it is under way or in force. */
  readonly adopted?: boolean;
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
function listingOn(grounds: Grounds, { verdict, adopted, filter, ...listing }: VerdictListing): CoverageListing {
  const { basis, withAncestors, standard } = grounds.asked;
  const isRuledOut = grounds.distrust && verdict && verdict !== 'undecided';
  return {
    ...{ ...listing, basis, withAncestors },
    filter: { ...filter, ...narrowed(grounds, adopted), ...(isRuledOut && { among: NOTHING }) },
    against: { standard, ...(verdict && !grounds.distrust && { verdict }) },
  };
}

function narrowed({ standing }: Grounds, adopted?: boolean): Pick<CoverageListing['filter'], 'among' | 'except'> {
  if (adopted === undefined) return {};
  const live = standing.decisions.subjectsIn(isLive);
  return adopted ? { among: live } : { except: live };
}

const NOTHING: ReadonlySet<string> = new Set();
