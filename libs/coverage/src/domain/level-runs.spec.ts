import fc from 'fast-check';
import { STATE_NAMES, type StateName } from '#libs/compat';
import { visitsOf } from '../testing/seen.js';
import { LevelRuns } from './level-runs.js';
import { LEVEL_OF } from './shares.js';

describe('What all releases have of something, in runs', () => {
  it('tells what any visits are covered by', () => {
    const runs = runsOf('none', 'flag', 'full', 'full', 'unknown', 'alternative', 'partial', 'full');

    expect(sharesOf(runs, [1, 2, 4, 8, 16, 32, 64, 128], 256)).toEqual({
      ...{ full: 4 + 8 + 128, partial: 32 + 64, none: 1 + 2, unknown: 16 + 256 },
    });
    expect(sharesOf(runs, [0, 0, 0, 0, 0, 0, 0, 5], 0)).toEqual({ full: 5, partial: 0, none: 0, unknown: 0 });
  });

  it('knows nothing where there are no releases', () => {
    expect(sharesOf(runsOf(), [], 7)).toEqual({ full: 0, partial: 0, none: 0, unknown: 7 });
  });

  it('agrees with a count release by release', () => {
    const anyRelease = fc.tuple(fc.constantFrom(...STATE_NAMES), fc.nat(1000));
    fc.assert(
      fc.property(fc.array(anyRelease, { maxLength: 20 }), fc.integer({ min: 1, max: 1000 }), (releases, unknown) => {
        const counted = { full: 0, partial: 0, none: 0, unknown };
        for (const [state, visits] of releases) counted[LEVEL_OF[codeOf(state)]] += visits;

        const runs = runsOf(...releases.map(([state]) => state));
        const seen = releases.map(([, visits]) => visits);
        expect(sharesOf(runs, seen, unknown)).toEqual(counted);
      }),
    );
  });
});

const codeOf = (state: StateName) => STATE_NAMES.indexOf(state) as 0 | 1 | 2 | 3 | 4 | 5;

const runsOf = (...states: readonly StateName[]): LevelRuns => new LevelRuns(Uint8Array.from(states, codeOf));

/** In visits; chrome has so many releases. */
function sharesOf(runs: LevelRuns, seen: readonly number[], unidentified: number) {
  const visits = visitsOf({ chrome: seen.map((some, at) => [String(at + 1), undefined, some]) }, unidentified);
  const { full, partial, none, unknown } = runs.sharesOf(visits);
  return {
    ...{ full: visits.visitsOf(full), partial: visits.visitsOf(partial) },
    ...{ none: visits.visitsOf(none), unknown: visits.visitsOf(unknown) },
  };
}
