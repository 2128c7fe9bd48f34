import { editionOf } from './edition-of.js';
import { KnownWorld } from './known-world.js';

export const OCTOBER = '0199f0c2-9b5c-7d2e-8f3a-4b5c6d7e8f90';

/** Of 1,000 visits: 600 with chrome 2, 250 with safari_ios 15.3, 100 with safari_ios 16, and 50 that nothing is known of. */
export const shop = (): KnownWorld => {
  const world = new KnownWorld().seen(OCTOBER, {
    visits: 1000,
    shares: [
      { browser: 'chrome', release: '2', visits: 600 },
      { browser: 'safari_ios', release: '15.3', visits: 250 },
      { browser: 'safari_ios', release: '16', visits: 100 },
    ],
  });
  world.editions.push(SHOP_EDITION);
  return world;
};

export const SHOP_EDITION = editionOf({
  browsers: { chrome: ['1', '2'], safari_ios: ['15', '15.3', '16'] },
  keys: {
    'css.grid': { support: { chrome: ['full', 'full'], safari_ios: ['full', 'full', 'full'] } },
    'css.has': {
      support: { chrome: ['none', 'full'], safari_ios: ['none', 'none', 'full'] },
      withAncestors: { chrome: ['none', 'flag'], safari_ios: ['none', 'none', 'none'] },
    },
    'css.has.nested': { support: { chrome: ['none', 'alternative'], safari_ios: ['none', 'none', 'unknown'] } },
  },
  features: {
    grid: {
      name: 'Grid',
      groups: ['css'],
      baseline: { status: 'high', lowDate: '2017-10-17', highDate: '2020-04-17' },
      keys: ['css.grid'],
      support: { chrome: ['full', 'full'], safari_ios: ['full', 'full', 'full'] },
    },
    has: {
      name: ':has()',
      groups: ['css', 'selectors'],
      baseline: { status: 'low', lowDate: '2023-12-19' },
      keys: ['css.has', 'css.has.nested'],
      headlineKeys: ['css.has'],
      support: { chrome: ['none', 'full'], safari_ios: ['none', 'none', 'full'] },
      byAllKeys: { chrome: ['none', 'alternative'], safari_ios: ['none', 'none', 'unknown'] },
    },
    'has-selector': { kind: 'moved', targets: ['has'] },
    css: { name: 'All of CSS', kind: 'split', targets: ['grid', 'has'] },
  },
});
