import { ListPeriods, ListTraffic, type Traffic } from '#libs/audiences/contract';
import type { Basis } from '#libs/compat';
import type { QueryBus } from '@nestjs/cqrs';
import { FEWEST } from '../domain/back-test.js';
import type { CoverageModel } from '../domain/coverage-model.js';
import { Maturity } from '../domain/maturity.js';
import { Prospect } from '../domain/prospect.js';
import { observe, type PastTests, type Tested, UNTESTED } from './past-tests.js';
import type { Population, Surveyed, Surveys } from './surveys.js';

/** What there is to forecast an audience from. */
export interface Outlook {
  /** The latest snapshot, measured. */
  readonly surveyed: Surveyed;
  readonly model: CoverageModel;
  readonly maturity: Maturity;
  /** All that there are, the oldest first, and nothing to expect where they are too few. */
  readonly snapshotIds: readonly string[];
  readonly prospect?: Prospect;
  readonly tested: Tested;
}

/** Finds out what lies ahead of audiences. */
export class Prospects {
  constructor(
    private readonly surveys: Surveys,
    private readonly queries: QueryBus,
    private readonly tests: PastTests,
  ) {}

  async of(population: Omit<Population, 'snapshotId'>, basis: Basis): Promise<Outlook> {
    const { audienceId, segment } = population;
    const [surveyed, periods] = await Promise.all([
      this.surveys.of(population),
      this.queries.execute(new ListPeriods(audienceId, segment)),
    ]);
    const model = this.surveys.modelOf(surveyed.survey);
    const { edition, calendar } = model;
    const maturity = new Maturity(edition.browsers, edition.support, calendar, surveyed.traffic.to);
    const snapshotIds = periods.map(({ snapshotId }) => snapshotId);
    const found = { surveyed, model, maturity, snapshotIds };
    if (periods.length < FEWEST) return { ...found, tested: UNTESTED };

    const observations = observe(await this.#history(population, snapshotIds), model);
    const tested = await this.tests.of(observations, found, basis);
    return { ...found, tested, prospect: new Prospect(observations, model, tested.errors) };
  }

  /** The latest: what lies farther back is not looked at. */
  #history(
    { audienceId, segment }: Omit<Population, 'snapshotId'>,
    snapshotIds: readonly string[],
  ): Promise<readonly Traffic[]> {
    return this.queries.execute(new ListTraffic(audienceId, snapshotIds.slice(-MOST_SNAPSHOTS), segment));
  }
}

/** Three years of months. */
const MOST_SNAPSHOTS = 36;
