import { type BuildTargetsView, GetBuildTargets } from '#libs/coverage/contract';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { distrustOf, standardOf } from '../../domain/ruling.js';
import { Calendar } from '../calendar.js';
import { distrustIn } from '../explanation.js';
import type { Pin } from '../pin.js';
import { Standings } from '../standings.js';

/** What a site's tools are to build for, by its audience and its policy. */
export class GetSiteTargets extends Query<SiteTargetsView> {
  constructor(
    readonly siteId: string,
    readonly pin: Pin,
  ) {
    super();
  }
}

export interface SiteTargetsView extends BuildTargetsView {
  readonly siteId: string;
  /** Its name. */
  readonly site: string;
  readonly policyVersion: number;
  readonly threshold: number;
  /** Whether the policy trusts the snapshot; where not, its verdicts are undecided, whatever it counts. */
  readonly trusted: boolean;
  /** Why not, in a sentence. */
  readonly distrust?: string;
  /** What browserslist is asked: `chrome >= 109`. */
  readonly queries: readonly string[];
}

@QueryHandler(GetSiteTargets)
export class GetSiteTargetsHandler implements IQueryHandler<GetSiteTargets> {
  constructor(
    private readonly standings: Standings,
    private readonly queries: QueryBus,
    private readonly calendar: Calendar,
  ) {}

  async execute({ siteId, pin }: GetSiteTargets): Promise<SiteTargetsView> {
    const { name, audienceId, policy } = (await this.standings.get(siteId)).site;
    const targets = await this.queries.execute(
      new GetBuildTargets({ audienceId, ...pin }, standardOf(policy, pin.segment)),
    );
    const [sample, today] = [targets, this.calendar.today()];
    const distrust = distrustOf(policy, sample, today);
    return {
      ...{ siteId, site: name, policyVersion: policy.version, threshold: policy.threshold },
      trusted: distrust === undefined,
      ...(distrust && { distrust: distrustIn(distrust, { policy, sample, today }) }),
      queries: targets.floors.flatMap(({ name, from }) => (from === undefined ? [] : `${name} >= ${from}`)),
      ...targets,
    };
  }
}
