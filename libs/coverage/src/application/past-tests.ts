import type { SnapshotPeriod, Traffic } from '#libs/audiences/contract';
import type { Basis } from '#libs/compat';
import { backTest } from '../domain/back-test.js';
import type { Observation } from '../domain/cohorts.js';
import type { CoverageModel } from '../domain/coverage-model.js';
import { ninthTenths, type OwnErrors } from '../domain/forecast-band.js';
import type { DerivedResults } from './derived-results.js';
import { type BackTestView, backTestViews } from './forecast.view.js';
import type { Surveyed } from './surveys.js';

/** How the method did on the past of an audience. */
export interface Tested {
  readonly errors: OwnErrors;
  readonly backTest: readonly BackTestView[];
}

/** Where the past is too short to tell. */
export const UNTESTED: Tested = { errors: [], backTest: [] };

/** Holds the method against the past of audiences, and has kept what came of it: it follows from what never changes. */
export class PastTests {
  constructor(private readonly results: DerivedResults) {}

  /** The method on these snapshots, which the latest of them was measured with. */
  of(
    observations: readonly Seen[],
    { surveyed, model }: { readonly surveyed: Surveyed; readonly model: CoverageModel },
    basis: Basis,
  ): Promise<Tested> {
    const snapshotIds = observations.map(({ snapshotId }) => snapshotId);
    return this.results.get({ of: 'back-test', snapshotIds, surveyed, terms: basis }, () => {
      const residuals = backTest(observations, model, { basis, withAncestors: false });
      return Promise.resolve({ errors: ninthTenths(residuals), backTest: backTestViews(residuals) });
    });
  }
}

/** A snapshot on the releases of an edition. */
export type Seen = Observation & SnapshotPeriod;

export const observe = (history: readonly Traffic[], model: CoverageModel): Seen[] =>
  history.map((traffic) => ({
    ...{ snapshotId: traffic.snapshotId, from: traffic.from, to: traffic.to },
    visits: model.place(traffic),
  }));
