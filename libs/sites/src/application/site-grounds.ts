import { GetTraffic } from '#libs/audiences/contract';
import type { Standard, Verdict } from '#libs/compat';
import type { CoverageView, JudgementView, Population, SourceView } from '#libs/coverage/contract';
import type { QueryBus } from '@nestjs/cqrs';
import type { Day } from '../domain/day.js';
import { type Distrust, distrustOf, type Ruling, rulingOf, UNJUDGED } from '../domain/ruling.js';
import type { Calendar } from './calendar.js';
import type { Pin } from './pin.js';
import type { Standing, Standings } from './standings.js';
import type { GroundsView, JudgedView, VerdictView } from './verdict.view.js';

/** Finds out what a site's verdicts are made from. Refuses an audience that has no snapshot yet. */
export class SiteGrounds {
  constructor(
    private readonly queries: QueryBus,
    private readonly standings: Standings,
    private readonly calendar: Calendar,
  ) {}

  async of(siteId: string, pin: Pin = {}): Promise<Grounds> {
    const standing = await this.standings.get(siteId);
    const { snapshotId, visits, to } = await this.queries.execute(
      new GetTraffic(standing.site.audienceId, pin.snapshotId),
    );
    const today = this.calendar.today();
    const distrust = distrustOf(standing.site.policy, { visits, to }, today);
    return new Grounds(standing, { ...pin, snapshotId }, today, distrust);
  }
}

/** What the verdicts of a site are made from: its policy, one snapshot, one edition, its decisions so far, and the day. */
export class Grounds {
  constructor(
    readonly standing: Standing,
    private readonly pin: Pin,
    readonly today: Day,
    readonly distrust?: Distrust,
  ) {}

  /** Whose coverage is to be asked for. */
  get population(): Population {
    return { audienceId: this.standing.site.audienceId, ...this.pin };
  }

  /** How coverage is to be read, and what it is held against. */
  get asked(): { readonly basis: 'headline' | 'all'; readonly withAncestors: false; readonly standard: Standard } {
    const { basis, threshold, counts, bound } = this.standing.site.policy;
    return { basis, withAncestors: false, standard: { threshold, counts, bound } };
  }

  rule(measured: Verdict): Ruling {
    return rulingOf(measured, this.distrust);
  }

  /** A coverage that was measured on these grounds, with what is ruled of it; nothing but what a verdict shows. */
  verdict({ verdict = 'undecided', distance = 0, ...coverage }: CoverageView): VerdictView {
    const { kind, id, name, full, partial, none, unknown, atLeast, atMost, feature, baseline, discouraged } = coverage;
    const { ownKeys: keys } = coverage;
    const adoption = this.standing.decisions.onSubject(coverage);
    return {
      ...{ kind, id, name, full, partial, none, unknown, atLeast, atMost },
      ...(feature !== undefined && { feature }),
      ...(keys && { keys }),
      ...(baseline && { baseline }),
      ...(discouraged !== undefined && { discouraged }),
      ...this.rule(verdict),
      distance,
      ...(adoption && { adoption: { id: adoption.id, state: adoption.state } }),
    };
  }

  /** The same of one that was judged by its id, even where the edition knows it no more. */
  judged(subjectId: string, judgement: JudgementView): JudgedView {
    return judgement.kind === 'split' || judgement.kind === 'unknown'
      ? { id: subjectId, verdict: 'undecided', reason: UNJUDGED[judgement.kind] }
      : this.verdict(judgement);
  }

  view({ audienceId, snapshotId, from, to, editionId, visits }: SourceView): GroundsView {
    const { id, policy } = this.standing.site;
    return { siteId: id, audienceId, snapshotId, from, to, editionId, visits, policy };
  }
}
