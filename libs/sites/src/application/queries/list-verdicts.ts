import type { Verdict } from '#libs/compat';
import { type CoverageListing, ListCoverage } from '#libs/coverage/contract';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { isDecided, isLive } from '../../domain/transition.js';
import { decidedSubjects } from '../decided-subjects.js';
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
  /** By the decision that holds for it: under way or in force; none such; or nothing was decided, neither for it nor against. */
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
    const listing = listingOn(grounds, asked, await this.narrowed(grounds, asked));
    const { items, total, ...source } = await this.queries.execute(new ListCoverage(grounds.population, listing));
    return { ...grounds.view(source), total, items: items.map((item) => grounds.verdict(item)) };
  }

  /** To what such a decision holds for, or to all else. */
  private async narrowed(grounds: Grounds, { kind, decision }: VerdictListing): Promise<Narrowing> {
    if (!decision) return {};
    const { decisions } = grounds.standing;
    const { editionId } = grounds.population;
    const subjects = await decidedSubjects(this.queries, decisions.subjectIds, { kind, editionId });
    const among = decisions.among(subjects, decision === 'open' ? isDecided : isLive);
    return decision === 'live' ? { among } : { except: among };
  }
}

type Narrowing = Pick<CoverageListing['filter'], 'among' | 'except'>;

/** Where the snapshot is not trusted nothing is measured safe or unsafe, and everything is undecided. */
function listingOn(
  grounds: Grounds,
  { verdict, decision: _, filter, ...listing }: VerdictListing,
  narrowing: Narrowing,
): CoverageListing {
  const { basis, withAncestors, standard } = grounds.asked;
  const isRuledOut = grounds.distrust && verdict && verdict !== 'undecided';
  return {
    ...{ ...listing, basis, withAncestors },
    filter: { ...filter, ...narrowing, ...(isRuledOut && { among: NOTHING }) },
    against: { standard, ...(verdict && !grounds.distrust && { verdict }) },
  };
}

const NOTHING: ReadonlySet<string> = new Set();
