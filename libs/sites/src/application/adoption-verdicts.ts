import { GetJudgements, GetSubjects } from '#libs/coverage/contract';
import type { QueryBus } from '@nestjs/cqrs';
import type { RecordedVerdict } from '../domain/adoption.js';
import { UNJUDGED } from '../domain/ruling.js';
import { type AdoptionRecord, type AdoptionView, adoptionView } from './adoption.view.js';
import type { Calendar } from './calendar.js';
import type { Grounds, SiteGrounds } from './site-grounds.js';
import type { Standing, Standings } from './standings.js';
import { unlessNoSnapshot } from './unless-no-snapshot.js';

/** The verdicts that adoptions are decided and shown by: the present ones, or none while the audience has no snapshot. */
export class AdoptionVerdicts {
  constructor(
    private readonly queries: QueryBus,
    private readonly grounds: SiteGrounds,
    private readonly standings: Standings,
    private readonly calendar: Calendar,
  ) {}

  /** One for each subject, in their order. */
  async on(siteId: string, subjectIds: readonly string[]): Promise<readonly RecordedVerdict[]> {
    const { verdicts } = await this.#found(siteId, subjectIds);
    return verdicts;
  }

  async show(siteId: string, records: readonly AdoptionRecord[]): Promise<AdoptionView[]> {
    const subjectIds = records.map(({ subject }) => subject.id);
    const { verdicts, standing } = await this.#found(siteId, subjectIds);
    const { owners } = standing.decisions;
    const today = this.calendar.today();
    return records.map((record, at) => ({ ...adoptionView(record, verdicts[at], today), owners }));
  }

  async #found(siteId: string, subjectIds: readonly string[]): Promise<Found> {
    const grounds = await this.grounds.of(siteId).catch(unlessNoSnapshot);
    if (grounds) return { standing: grounds.standing, verdicts: await this.#measured(grounds, subjectIds) };
    const standing = await this.standings.get(siteId);
    return { standing, verdicts: await this.#unmeasured(standing, subjectIds) };
  }

  async #measured(grounds: Grounds, subjectIds: readonly string[]): Promise<RecordedVerdict[]> {
    const { judgements, snapshotId, editionId } = await this.queries.execute(
      new GetJudgements(grounds.population, subjectIds, grounds.asked),
    );
    const policyVersion = grounds.standing.site.policy.version;
    return judgements.map((judgement, at) => {
      const { verdict, reason, keys, full, partial, none, unknown } = grounds.judged(subjectIds[at], judgement);
      const isMeasured = full !== undefined && partial !== undefined && none !== undefined && unknown !== undefined;
      return {
        ...{ verdict, reason, snapshotId, editionId, policyVersion },
        ...(keys && { keys }),
        ...(isMeasured && { shares: { full, partial, none, unknown } }),
      };
    });
  }

  async #unmeasured({ site }: Standing, subjectIds: readonly string[]): Promise<RecordedVerdict[]> {
    const { editionId, subjects } = await this.queries.execute(new GetSubjects(subjectIds));
    const policyVersion = site.policy.version;
    return subjects.map((subject) => {
      const reason = subject.kind === 'unknown' || subject.kind === 'split' ? UNJUDGED[subject.kind] : 'no-snapshot';
      const keys = 'ownKeys' in subject ? subject.ownKeys : undefined;
      return { verdict: 'undecided', reason, editionId, policyVersion, ...(keys && { keys }) };
    });
  }
}

interface Found {
  readonly standing: Standing;
  readonly verdicts: readonly RecordedVerdict[];
}
