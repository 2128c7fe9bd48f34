import { GetTraffic, ListSegments } from '#libs/audiences/contract';
import type { Standard, Verdict } from '#libs/compat';
import type { CoverageView, JudgementView, Population, SourceView } from '#libs/coverage/contract';
import type { QueryBus } from '@nestjs/cqrs';
import type { Day } from '../domain/day.js';
import { type Distrust, distrustOf, type Ruling, rulingOf, standardOf, UNJUDGED } from '../domain/ruling.js';
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
    const { audienceId, policy } = standing.site;
    const traffic = await this.queries.execute(new GetTraffic(audienceId, pin.snapshotId, pin.segment));
    const { snapshotId } = traffic;
    const today = this.calendar.today();
    const distrust = distrustOf(policy, traffic, today);
    const found = { ...pin, snapshotId };
    const passedOver = standardOf(policy, pin.segment).eachSegment && (await this.#tooSmall(standing, snapshotId));
    return new Grounds(standing, found, today, { ...(distrust && { distrust }), ...(passedOver && { passedOver }) });
  }

  /** Segments with fewer visits than the policy trusts: they are named, and decide nothing. */
  async #tooSmall({ site: { audienceId, policy } }: Standing, snapshotId: string): Promise<readonly string[]> {
    const { segments } = await this.queries.execute(new ListSegments(audienceId, snapshotId));
    return segments.flatMap(({ visits, segment }) => (visits < (policy.minimumVisits ?? 1) ? (segment ?? []) : []));
  }
}

/** What the verdicts of a site are made from: its policy, one snapshot, one edition, its decisions so far, and the day. */
export class Grounds {
  constructor(
    readonly standing: Standing,
    private readonly pin: Pin,
    readonly today: Day,
    private readonly trust: Trust,
  ) {}

  get distrust(): Distrust | undefined {
    return this.trust.distrust;
  }

  /** Whose coverage is to be asked for. */
  get population(): Population {
    return { audienceId: this.standing.site.audienceId, ...this.pin };
  }

  /** How coverage is to be read, and what it is held against. */
  get asked(): { readonly basis: 'headline' | 'all'; readonly withAncestors: false; readonly standard: Standard } {
    const { policy } = this.standing.site;
    return { basis: policy.basis, withAncestors: false, standard: standardOf(policy, this.pin.segment) };
  }

  rule(measured: Verdict): Ruling {
    return rulingOf(measured, this.distrust);
  }

  /** A coverage that was measured on these grounds, with what is ruled of it; nothing but what a verdict shows. */
  verdict({ verdict = 'undecided', distance = 0, ...coverage }: CoverageView): VerdictView {
    const { kind, id, name, full, partial, none, unknown, atLeast, atMost, feature, baseline, discouraged } = coverage;
    const { ownKeys: keys, decidedBy } = coverage;
    const adoption = this.standing.decisions.onSubject(coverage);
    return {
      ...{ kind, id, name, full, partial, none, unknown, atLeast, atMost },
      ...(feature !== undefined && { feature }),
      ...(keys && { keys }),
      ...(baseline && { baseline }),
      ...(discouraged !== undefined && { discouraged }),
      ...this.rule(verdict),
      distance,
      ...(decidedBy !== undefined && { decidedBy }),
      ...(adoption && { adoption: { id: adoption.id, state: adoption.state } }),
    };
  }

  /** The same of one that was judged by its id, even where the edition knows it no more. */
  judged(subjectId: string, judgement: JudgementView): JudgedView {
    return judgement.kind === 'split' || judgement.kind === 'unknown'
      ? { id: subjectId, verdict: 'undecided', reason: UNJUDGED[judgement.kind] }
      : this.verdict(judgement);
  }

  view({ audienceId, snapshotId, from, to, editionId, segment, visits }: SourceView): GroundsView {
    const { id, policy } = this.standing.site;
    const { passedOver } = this.trust;
    return {
      ...{ siteId: id, audienceId, snapshotId, from, to, editionId, visits, policy },
      ...(segment !== undefined && { segment }),
      ...(passedOver && { passedOver }),
    };
  }
}

/** How far a snapshot is trusted. */
interface Trust {
  readonly distrust?: Distrust;
  readonly passedOver?: readonly string[];
}
