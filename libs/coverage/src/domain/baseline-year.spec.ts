import type { Standard } from '#libs/compat';
import { editionOf } from '../testing/edition-of.js';
import { nearestBaselineYear } from './baseline-year.js';
import { CoverageModel } from './coverage-model.js';

const edition = editionOf({
  browsers: { chrome: ['1', '2', '3'], kiosk: ['1', '2', '3'] },
  features: {
    scope: baseline('2026-03-01', { chrome: ['none', 'none', 'full'], kiosk: ['none', 'full', 'full'] }),
    grid: baseline('2017-10-17', { chrome: ['full', 'full', 'full'], kiosk: ['full', 'full', 'full'] }),
    has: baseline('2023-12-19', { chrome: ['none', 'full', 'full'], kiosk: ['none', 'full', 'full'] }),
    // The kiosk never had all of push messages.
    push: baseline('≤2023-03-27', { chrome: ['none', 'partial', 'full'], kiosk: ['none', 'none', 'partial'] }),
    popover: baseline('2025-01-27', { chrome: ['full', 'full', 'full'], kiosk: ['none', 'none', 'none'] }),
    unheard: { support: {} },
    masonry: { baseline: { status: 'false' }, support: {} },
    'has-selector': { kind: 'moved', targets: ['has'], baseline: { status: 'low', lowDate: '2030-01-01' } },
  },
});

function baseline(lowDate: string, support: Readonly<Record<string, readonly ('full' | 'partial' | 'none')[]>>) {
  return { baseline: { status: 'low', lowDate }, support } as const;
}

const nearest = (
  threshold: number,
  visits: Readonly<Record<string, number>>,
  bound: Standard['bound'] = 'atLeast',
  known = edition,
) => {
  const shares = Object.entries(visits).map(([release, count]) => {
    const [browser, version] = release.split(' ');
    return { browser, release: version, visits: count };
  });
  const survey = new CoverageModel(known).measure({ shares, visits: 100 });
  const found = nearestBaselineYear(known, survey.visits, { threshold, bound });
  return found && { year: found.year, share: survey.visits.percentageOf(found.parts), isReached: found.isReached };
};

describe('The nearest Baseline year', () => {
  it('is the newest whose features enough visits have, every one', () => {
    const visits = { 'chrome 1': 10, 'chrome 2': 20, 'chrome 3': 70 };

    expect(nearest(100, visits)).toEqual({ year: 2017, share: 100, isReached: true });
    expect(nearest(70, visits)).toEqual({ year: 2026, share: 70, isReached: true });
    expect(nearest(70.0001, visits)).toEqual({ year: 2017, share: 100, isReached: true });
  });

  it('does not hold against a release what its browser has to this day not', () => {
    expect(nearest(100, { 'kiosk 2': 100 })).toMatchObject({ year: 2026, share: 100 });
    expect(nearest(100, { 'kiosk 1': 100 })).toMatchObject({ year: 2017 });
  });

  it('is the first there is where not even that is reached', () => {
    expect(nearest(95, { 'chrome 3': 90 })).toEqual({ year: 2017, share: 90, isReached: false });
  });

  it('counts visits of no known release where the far end decides', () => {
    expect(nearest(95, { 'chrome 3': 90 }, 'atMost')).toEqual({ year: 2026, share: 90, isReached: true });
  });

  it('asks of each browser what the feature asks of that browser', () => {
    const two = editionOf({
      browsers: { chrome: ['1'], kiosk: ['1', '2'] },
      features: {
        old: baseline('2017-10-17', { chrome: ['full'], kiosk: ['none', 'full'] }),
        young: baseline('2020-10-17', { chrome: ['full'], kiosk: ['full', 'full'] }),
      },
    });

    expect(nearest(90, { 'chrome 1': 10, 'kiosk 1': 60, 'kiosk 2': 30 }, 'atLeast', two)).toEqual({
      ...{ year: 2017, share: 40, isReached: false },
    });
  });

  it('is none where nothing is Baseline', () => {
    const empty = editionOf({ browsers: { chrome: ['1'] } });
    const { visits } = new CoverageModel(empty).measure({ shares: [], visits: 1 });

    expect(nearestBaselineYear(empty, visits, { threshold: 1, bound: 'atLeast' })).toBeUndefined();
  });
});
