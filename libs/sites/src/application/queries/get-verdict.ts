import { type DecidingView, type ExplainedCoverageView, GetCoverage, type SplitView } from '#libs/coverage/contract';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { explanationOf } from '../explanation.js';
import type { Pin } from '../pin.js';
import { type Grounds, SiteGrounds } from '../site-grounds.js';
import type { GroundsView, VerdictView } from '../verdict.view.js';

/** What a site's policy says of one feature or key, and why. A moved or split id answers with where it leads. */
export class GetVerdict extends Query<ExplainedVerdictView | SplitVerdictView | MovedSubject> {
  constructor(
    readonly siteId: string,
    readonly subjectId: string,
    readonly pin: Pin,
  ) {
    super();
  }
}

export interface ExplainedVerdictView
  extends GroundsView, VerdictView, Pick<ExplainedCoverageView, 'browsers' | 'blockers' | 'unidentified'> {
  /** The reason in a sentence. */
  readonly explanation: string;
  /** Where a segment decides: its own coverage. */
  readonly deciding?: DecidingView;
  /** Whether it was not decided on itself, whatever was decided on the feature that it is part of. */
  readonly isOpen: boolean;
  /** Who takes care of any of the site's decisions. */
  readonly owners: readonly string[];
}

/** It has no verdict: it is several features now. */
export interface SplitVerdictView extends GroundsView, Pick<SplitView, 'kind' | 'id' | 'name' | 'targets'> {}

export interface MovedSubject {
  readonly kind: 'moved';
  readonly target: string;
}

@QueryHandler(GetVerdict)
export class GetVerdictHandler implements IQueryHandler<GetVerdict> {
  constructor(
    private readonly queries: QueryBus,
    private readonly grounds: SiteGrounds,
  ) {}

  async execute({
    siteId,
    subjectId,
    pin,
  }: GetVerdict): Promise<ExplainedVerdictView | SplitVerdictView | MovedSubject> {
    const grounds = await this.grounds.of(siteId, pin);
    const coverage = await this.queries.execute(new GetCoverage(grounds.population, subjectId, grounds.asked));
    if (coverage.kind === 'moved') return { kind: 'moved', target: coverage.target };
    if (coverage.kind !== 'split') return explained(grounds, coverage);

    const { kind, id, name, targets } = coverage;
    return { ...grounds.view(coverage), kind, id, name, targets };
  }
}

function explained(grounds: Grounds, coverage: ExplainedCoverageView): ExplainedVerdictView {
  const { keys: _keys, browsers, blockers, unidentified, deciding, ...shares } = coverage;
  const verdict = grounds.verdict(shares);
  const { today, standing } = grounds;
  const { decisions, site } = standing;
  const { policy } = site;
  return {
    ...grounds.view(coverage),
    ...verdict,
    explanation: explanationOf({
      policy,
      ruling: verdict,
      shares: { ...(deciding ?? shares), distance: verdict.distance },
      blockers: deciding?.blockers ?? blockers,
      ...(deciding && { segment: deciding.segment }),
      sample: coverage,
      today,
    }),
    ...(deciding && { deciding }),
    isOpen: decisions.isOpen(coverage),
    owners: decisions.owners,
    ...{ browsers, blockers, unidentified },
  };
}
