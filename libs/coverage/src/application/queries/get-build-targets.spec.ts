import { editionOf } from '../../testing/edition-of.js';
import { KnownWorld, SHOP } from '../../testing/known-world.js';
import { OCTOBER } from '../../testing/shop.js';
import { GetBuildTargets } from './get-build-targets.js';

/** Of 1,000 visits: 600 with Chrome 2 and 50 on Android, 300 with Safari on iOS, 20 with a browser without a name, 30 of nothing known. */
const world = new KnownWorld().seen(OCTOBER, {
  visits: 1000,
  shares: [
    { browser: 'chrome', release: '1', visits: 100 },
    { browser: 'chrome', release: '2', visits: 500 },
    { browser: 'safari_ios', release: '15', visits: 50 },
    { browser: 'safari_ios', release: '15.3', visits: 150 },
    { browser: 'safari_ios', release: '16', visits: 100 },
    { browser: 'chrome_android', release: '1', visits: 10 },
    { browser: 'chrome_android', release: '2', visits: 40 },
    { browser: 'kiosk', release: '1', visits: 20 },
  ],
});
const DATES: Readonly<Record<string, readonly string[]>> = {
  chrome: ['2008-12-11', '2009-05-21'],
  safari_ios: ['2021-09-20', '2022-01-26', '2022-09-12'],
  chrome_android: ['2012-06-27', '2012-09-25'],
  kiosk: ['2020-01-01'],
};
const edition = editionOf({
  browsers: {
    chrome: ['1', '2'],
    safari_ios: ['15', '15.3', '16'],
    chrome_android: ['1', '2'],
    kiosk: ['1'],
  },
  features: {
    has: {
      baseline: { status: 'low', lowDate: '2023-12-19' },
      support: { chrome: ['full', 'full'], safari_ios: ['none', 'full', 'full'] },
    },
  },
});
world.editions.push({
  ...edition,
  browsers: edition.browsers.map((browser) => ({ ...browser, dates: DATES[browser.id] })),
});

const targetsAt = async (threshold: number) =>
  (await world.queries()).execute(new GetBuildTargets({ audienceId: SHOP }, { threshold, bound: 'atLeast' }));

describe('Asking what to build for', () => {
  it('answers the oldest versions to support, and what that leaves out', async () => {
    const view = await targetsAt(84);

    expect(view).toMatchObject({
      ...{ audienceId: SHOP, snapshotId: OCTOBER, from: '2026-10-01', to: '2026-10-31', visits: 1000 },
      ...{ editionId: edition.editionId, bcdVersion: '8.1.3', webFeaturesVersion: '3.40.0' },
      ...{ reached: true, supported: { visits: 840, share: 84 }, possible: { visits: 890, share: 89 } },
      unidentified: { visits: 30, share: 3 },
      unnamed: [{ browser: 'kiosk', visits: 20, share: 2 }],
    });
    expect(view.floors).toEqual([
      {
        ...{ name: 'and_chr', browsers: ['chrome_android'], from: '2', visits: 40, share: 4 },
        givenUp: { visits: 10, share: 1 },
      },
      {
        ...{ name: 'chrome', browsers: ['chrome'], from: '2', visits: 500, share: 50 },
        givenUp: { visits: 100, share: 10 },
      },
      {
        ...{ name: 'ios_saf', browsers: ['safari_ios'], from: '15.0', visits: 300, share: 30 },
        givenUp: { visits: 0, share: 0 },
      },
    ]);
  });

  it('answers the visits by versions; of a browser known by its newest version only, those that are supported', async () => {
    expect((await targetsAt(84)).stats).toEqual({
      and_chr: { 2: 4 },
      chrome: { 1: 10, 2: 50 },
      ios_saf: { '15.0-15.1': 5, '15.2-15.3': 15, '16.0': 10 },
    });
  });

  it('names no floor where a browser is given up', async () => {
    const { floors, stats } = await targetsAt(30);

    expect(floors.map(({ name, from }) => [name, from])).toEqual([
      ['and_chr', undefined],
      ['chrome', undefined],
      ['ios_saf', '15.0'],
    ]);
    expect(Object.keys(stats)).toEqual(['chrome', 'ios_saf']);
  });

  it('answers the newest Baseline that enough visits have', async () => {
    expect((await targetsAt(92)).baseline).toEqual({ year: 2023, reached: true, visits: 920, share: 92 });
    expect((await targetsAt(92.1)).baseline).toMatchObject({ reached: false });
  });

  it('answers esbuild’s targets', async () => {
    expect((await targetsAt(84)).esbuild).toEqual({ target: ['chrome2', 'ios15.0'], untold: [] });
  });
});
