import type { CoverageListing } from '#libs/coverage/contract';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { Pin } from '../pin.js';
import { ListVerdicts, type VerdictListView } from './list-verdicts.js';

/** What a site may use and has decided neither for nor against, the newest in Baseline first. */
export class ListOpportunities extends Query<VerdictListView> {
  constructor(
    readonly siteId: string,
    readonly asked: Pick<CoverageListing, 'kind' | 'filter' | 'offset' | 'limit'>,
    readonly pin: Pin,
  ) {
    super();
  }
}

@QueryHandler(ListOpportunities)
export class ListOpportunitiesHandler implements IQueryHandler<ListOpportunities> {
  constructor(private readonly queries: QueryBus) {}

  execute({ siteId, asked, pin }: ListOpportunities): Promise<VerdictListView> {
    const sorts = [{ by: 'baseline', descending: true }] as const;
    return this.queries.execute(new ListVerdicts(siteId, { ...asked, verdict: 'safe', decision: 'open', sorts }, pin));
  }
}
