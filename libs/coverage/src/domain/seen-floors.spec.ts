import fc from 'fast-check';
import { type Counts, type EditionIndex, stateAt } from '#libs/compat';
import { editionOf, type EditionSketch } from '../testing/edition-of.js';
import { anyEdition, anyTraffic } from '../testing/random-edition.js';
import { CoverageModel } from './coverage-model.js';
import { SeenFloors } from './seen-floors.js';
import { LEVEL_OF } from './shares.js';
import type { Traffic } from './traffic.js';

describe('The floors that the browsers of an audience can be given', () => {
  it('lie between the releases that were seen, oldest first', () => {
    const floors = floorsOf(SHOP, SEEN);

    expect(floors.browsers.map(({ browser, releases }) => [browser.id, releases])).toEqual([
      ['chrome', [0, 2]],
      ['firefox', [0, 1]],
    ]);
    expect(floors.browsers.map(({ parts }) => parts)).toEqual([
      [5 * PARTS, 80 * PARTS],
      [2 * PARTS, 10 * PARTS],
    ]);
    expect(floors.choices.costOf([1, 1])).toBe(7 * PARTS);
  });

  it('are as low for a feature as every release from there on has it', () => {
    expect(needsOf(floorsOf(SHOP, SEEN))).toEqual([
      ['gap, grid', [0, 0]],
      ['half', [1, 0]],
      ['has', [1, 1]],
      ['lost', [2, 0]],
      ['prefixed', [0, 2]],
      ['secret', [2, 2]],
    ]);
  });

  it('are lower where partial support counts', () => {
    expect(needsOf(floorsOf(SHOP, SEEN, 'fullAndPartial'))).toEqual([
      ['gap, grid, half, prefixed', [0, 0]],
      ['has', [1, 1]],
      ['lost', [2, 0]],
      ['secret', [2, 2]],
    ]);
  });

  it('tell what is to be had with some that was not with others', () => {
    const floors = floorsOf(SHOP, SEEN);
    const idsOf = (...asked: Parameters<SeenFloors['featuresOf']>) => floors.featuresOf(...asked).map(({ id }) => id);

    expect(idsOf([1, 1])).toEqual(['gap', 'grid', 'half', 'has']);
    expect(idsOf([1, 1], [1, 0])).toEqual(['has']);
    expect(idsOf([0, 2], [0, 0])).toEqual(['prefixed']);
  });

  it('are told apart, however many releases were seen', () => {
    const versions = Array.from({ length: 12 }, (_, at) => String(at + 1));
    const since = (first: number) => versions.map((_, at) => (at + 1 >= first ? ('full' as const) : ('none' as const)));
    const browsers = { chrome: versions, firefox: versions };
    const features = {
      one: { support: { chrome: since(2), firefox: since(12) } },
      other: { support: { chrome: since(12), firefox: since(2) } },
    };
    const all = versions.map((release) => `chrome ${release}`).concat(versions.map((release) => `firefox ${release}`));

    const floors = floorsOf({ browsers, features }, Object.fromEntries(all.map((name) => [name, 1])));
    expect(needsOf(floors)).toEqual([
      ['one', [1, 11]],
      ['other', [11, 1]],
    ]);
  });

  it('leave nobody without a feature that is to be had, whoever came with whatever', () => {
    fc.assert(
      fc.property(anyEdition, anyTraffic, anyCounts, fc.array(fc.nat(5)), (edition, traffic, counts, drawn) => {
        const survey = new CoverageModel(edition).measure(traffic);
        const seen = new SeenFloors(survey, READING, counts);
        const floors = seen.browsers.map(({ releases }, at) => Math.min(drawn[at] ?? 0, releases.length));
        const kept = seen.browsers.flatMap(({ browser, releases }, at) =>
          releases.slice(floors[at]).map((release) => [edition.browsers.indexOf(browser), release] as const),
        );

        expect(seen.featuresOf(floors).map(({ id }) => id)).toEqual(
          edition.features
            .filter((_, feature) => kept.every((release) => isSupported(edition, feature, release, counts)))
            .map(({ id }) => id),
        );
      }),
    );
  });
});

const READING = { basis: 'headline', withAncestors: false } as const;
const anyCounts = fc.constantFrom<Counts>('full', 'fullAndPartial');

/** Nobody came with opera, or with chrome 2. */
const SHOP: EditionSketch = {
  browsers: { opera: ['1'], chrome: ['1', '2', '3'], firefox: ['10', '11'] },
  features: {
    secret: { support: {} },
    has: { support: { chrome: ['none', 'full', 'full'], firefox: ['flag', 'full'] } },
    grid: { support: { opera: ['full'], chrome: ['full', 'none', 'full'], firefox: ['full', 'full'] } },
    half: { support: { chrome: ['partial', 'partial', 'full'], firefox: ['full', 'full'] } },
    lost: { support: { chrome: ['full', 'full', 'none'], firefox: ['full', 'full'] } },
    gap: { support: { opera: ['none'], chrome: ['full', 'full', 'full'], firefox: ['full', 'full'] } },
    prefixed: { support: { chrome: ['full', 'full', 'full'], firefox: ['full', 'alternative'] } },
  },
};
const SEEN = { 'chrome 1': 5, 'chrome 3': 80, 'firefox 10': 2, 'firefox 11': 10 };
/** Of a visit, where there were so few. */
const PARTS = 10 ** 10;

function floorsOf(sketch: EditionSketch, seen: Readonly<Record<string, number>>, counts: Counts = 'full'): SeenFloors {
  const shares = Object.entries(seen).map(([name, visits]) => {
    const [browser, release] = name.split(' ');
    return { browser, release, visits };
  });
  const traffic: Traffic = { visits: shares.reduce((sum, { visits }) => sum + visits, 3), shares };
  return new SeenFloors(new CoverageModel(editionOf(sketch)).measure(traffic), READING, counts);
}

/** Per floors the features that need them, by id. */
const needsOf = (seen: SeenFloors) =>
  seen.choices.needs
    .map(({ floors, features }) => {
      const met = new Set(features);
      const ids = seen.featuresOf(floors).filter(({ position }) => met.has(position));
      return [ids.map(({ id }) => id).join(', '), floors] as const;
    })
    .sort(([one], [other]) => one.localeCompare(other));

function isSupported(
  { support }: EditionIndex,
  feature: number,
  [browser, release]: readonly [number, number],
  counts: Counts,
): boolean {
  const fn = support.vectors[support.ofFeature[feature] * support.width + browser];
  const level = LEVEL_OF[stateAt(support, fn, release)];
  return level === 'full' || (level === 'partial' && counts === 'fullAndPartial');
}
