import type { EditionIndex } from '#libs/compat';
import { editionOf } from './edition-of.js';
import { KnownWorld } from './known-world.js';

const CHROMES = ['1', '2', '3', '4', '5', '6'];
const DATES = CHROMES.map((_, at) => `2026-0${String(at + 1)}-01`);
const from = (release: number) => ({
  chrome: CHROMES.map((_, at) => (at + 1 >= release ? ('full' as const) : ('none' as const))),
  firefox: ['full' as const],
});

/** Chrome has a release on the first of each month. Old is had by all, young by Chrome 4 and later, and Firefox lacks another. */
const EDITION: EditionIndex = ((edition) => ({
  ...edition,
  browsers: edition.browsers.map((browser) => ({
    ...browser,
    dates: browser.id === 'chrome' ? DATES : ['2025-01-01'],
  })),
}))(
  editionOf({
    browsers: { chrome: CHROMES, firefox: ['130'] },
    keys: { 'css.young': { support: from(4) } },
    features: {
      old: { support: from(1) },
      young: { support: from(4), groups: ['css'] },
      younger: { support: from(5) },
      lacking: { support: { ...from(4), firefox: ['partial'] } },
    },
  }),
);

/**
 * Of 100 visits in April and May each 10 came with Firefox and 10 are unknown; of Chrome's a quarter each with the release of the month and the
 * three before it.
 */
export function futureWorld(months = 2): KnownWorld {
  const world = new KnownWorld();
  world.editions.push(EDITION);
  for (const month of [3, 4, 5].slice(3 - months)) {
    const day = `2026-0${String(month)}-02`;
    const chromes = CHROMES.slice(Math.max(0, month - 4), month).map((release) => ({
      ...{ browser: 'chrome', release, visits: 80 / Math.min(4, month) },
    }));
    const shares = [...chromes, { browser: 'firefox', release: '130', visits: 10 }];
    world.seen(day, { visits: 100, shares }, { from: day, to: day });
  }
  return world;
}
