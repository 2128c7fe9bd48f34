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
  for (const month of [3, 4, 5].slice(3 - months)) world.seen(dayIn(month), visitsIn(month), daysIn(month));
  return world;
}

/**
 * The same, told apart by country: Germans come with what all come with, Brazilians with what was that a month before. In May a few come from
 * Italy too, as Brazilians do.
 */
export function futureMarkets(): KnownWorld {
  const world = new KnownWorld();
  world.editions.push(EDITION);
  for (const month of [4, 5])
    world.seen(dayIn(month), visitsIn(month), daysIn(month)).split({
      ...{ BR: visitsIn(month - 1), DE: visitsIn(month) },
      ...(month === 5 && { IT: visitsIn(month - 1, 0.1) }),
    });
  return world;
}

const dayIn = (month: number): string => `2026-0${String(month)}-02`;
const daysIn = (month: number) => ({ from: dayIn(month), to: dayIn(month) });

/** Those of a month, or as many of them. */
function visitsIn(month: number, part = 1) {
  const chromes = CHROMES.slice(Math.max(0, month - 4), month).map((release) => ({
    ...{ browser: 'chrome', release, visits: (part * 80) / Math.min(4, month) },
  }));
  return { visits: part * 100, shares: [...chromes, { browser: 'firefox', release: '130', visits: part * 10 }] };
}
