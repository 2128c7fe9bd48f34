import { ListPeriods, ListTraffic, type SnapshotPeriod, type Traffic } from '#libs/audiences/contract';
import type { Basis } from '#libs/compat';
import type { QueryBus } from '@nestjs/cqrs';
import { LRUCache } from 'lru-cache';
import { backTest, FEWEST, type Residual } from '../domain/back-test.js';
import type { Observation } from '../domain/cohorts.js';
import type { CoverageModel } from '../domain/coverage-model.js';
import { Maturity } from '../domain/maturity.js';
import { Prospect } from '../domain/prospect.js';
import type { Population, Surveyed, Surveys } from './surveys.js';

/** What there is to forecast an audience from. */
export interface Outlook {
  /** The latest snapshot, measured. */
  readonly surveyed: Surveyed;
  readonly model: CoverageModel;
  readonly maturity: Maturity;
  /** How many snapshots there are, and nothing to expect where they are too few. */
  readonly snapshots: number;
  readonly prospect?: Prospect;
  /** The method on the audience's own past; none where that is too short. */
  readonly residuals: readonly Residual[];
}

/** Finds out what lies ahead of audiences. How the method did on an audience's past is kept: it takes longest, and follows from what never changes. */
export class Prospects {
  readonly #tests = new WeakMap<CoverageModel, LRUCache<string, readonly Residual[]>>();

  constructor(
    private readonly surveys: Surveys,
    private readonly queries: QueryBus,
  ) {}

  async of(population: Omit<Population, 'snapshotId'>, basis: Basis): Promise<Outlook> {
    const { audienceId, editionId, segment } = population;
    const [surveyed, model, periods] = await Promise.all([
      this.surveys.of(population),
      this.surveys.model(editionId),
      this.queries.execute(new ListPeriods(audienceId, segment)),
    ]);
    const { edition, calendar } = model;
    const maturity = new Maturity(edition.browsers, edition.support, calendar, surveyed.traffic.to);
    const found = { surveyed, model, maturity, snapshots: periods.length };
    if (periods.length < FEWEST) return { ...found, residuals: [] };

    const observations = observe(await this.#history(population, periods), model);
    const residuals = this.#test(observations, model, { basis, segment });
    return { ...found, residuals, prospect: new Prospect(observations, model, residuals) };
  }

  /** The latest: what lies farther back is not looked at. */
  #history(
    { audienceId, segment }: Omit<Population, 'snapshotId'>,
    periods: readonly SnapshotPeriod[],
  ): Promise<readonly Traffic[]> {
    const latest = periods.slice(-MOST_SNAPSHOTS).map(({ snapshotId }) => snapshotId);
    return this.queries.execute(new ListTraffic(audienceId, latest, segment));
  }

  #test(
    observations: readonly Seen[],
    model: CoverageModel,
    { basis, segment }: { readonly basis: Basis; readonly segment: string | undefined },
  ): readonly Residual[] {
    const tests = this.#tests.get(model) ?? new LRUCache<string, readonly Residual[]>({ max: MOST_TESTS });
    this.#tests.set(model, tests);
    const key = [basis, ...observations.map(({ snapshotId }) => snapshotId), segment].join(' ');
    const known = tests.get(key) ?? backTest(observations, model, { basis, withAncestors: false });
    tests.set(key, known);
    return known;
  }
}

type Seen = Observation & SnapshotPeriod;

export const observe = (history: readonly Traffic[], model: CoverageModel): Seen[] =>
  history.map((traffic) => ({
    ...{ snapshotId: traffic.snapshotId, from: traffic.from, to: traffic.to },
    visits: model.place(traffic),
  }));

/** Three years of months. */
const MOST_SNAPSHOTS = 36;
/** Each has some 20,000 residuals at most, 1 MB. */
const MOST_TESTS = 20;
