import { GetJudgements, type JudgementView } from '#libs/coverage/contract';
import type { OffsetRequest, Page } from '#libs/kernel';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { AdoptionMark } from '../../domain/decisions.js';
import { type Risk, riskOf } from '../../domain/risk.js';
import type { Waiver } from '../../domain/waiver.js';
import type { Pin } from '../pin.js';
import { type Grounds, SiteGrounds } from '../site-grounds.js';
import type { GroundsView, JudgedView } from '../verdict.view.js';

/** What a site uses or is to use although it is not safe, and no waiver says that it may; the farthest below the line first. */
export class ListRisks extends Query<RiskListView> {
  constructor(
    readonly siteId: string,
    readonly page: OffsetRequest,
    readonly pin: Pin,
  ) {
    super();
  }
}

export interface RiskListView extends GroundsView, Page<RiskView> {}

/** The verdict on what an adoption is about; without shares where the edition has no such thing any more. */
export type RiskView = JudgedView & {
  readonly risk: Risk;
  readonly adoption: Pick<AdoptionMark, 'id' | 'state'>;
  readonly owner?: string;
  /** That which has ended. */
  readonly waiver?: Waiver;
};

@QueryHandler(ListRisks)
export class ListRisksHandler implements IQueryHandler<ListRisks> {
  constructor(
    private readonly queries: QueryBus,
    private readonly grounds: SiteGrounds,
  ) {}

  async execute({ siteId, page, pin }: ListRisks): Promise<RiskListView> {
    const grounds = await this.grounds.of(siteId, pin);
    const ids = grounds.standing.decisions.subjectIds;
    const { judgements, ...source } = await this.queries.execute(
      new GetJudgements(grounds.population, ids, grounds.asked),
    );
    const risks = judgements.flatMap((judgement, at) => riskIn(grounds, ids[at], judgement)).sort(farthestFirst);
    return {
      ...grounds.view(source),
      total: risks.length,
      items: risks.slice(page.offset, page.offset + page.limit),
    };
  }
}

/** None where another decision holds: of two on one subject only one is in force, and each tells of its own. */
function riskIn(grounds: Grounds, subjectId: string, judgement: JudgementView): RiskView[] {
  const mark = grounds.standing.decisions.onSubject({ id: subjectId });
  const verdict = grounds.judged(subjectId, judgement);
  const risk = mark && riskOf(mark, verdict, grounds.today);
  if (!risk || (verdict.adoption && verdict.adoption.id !== mark.id)) return [];

  const { id, state, owner, waiver } = mark;
  return [
    { ...verdict, risk, adoption: { id, state }, ...(owner !== undefined && { owner }), ...(waiver && { waiver }) },
  ];
}

/** What nothing is known of comes first: nobody can say how far it is. */
const farthestFirst = (a: RiskView, b: RiskView): number =>
  (a.distance ?? -Infinity) - (b.distance ?? -Infinity) || (a.id < b.id ? -1 : 1);
