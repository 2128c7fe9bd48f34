import { KnownWorld } from './known-world.js';
import { OCTOBER, SHOP_EDITION } from './shop.js';

/** Visits of a market of whom as many have :has(), and the others come with a browser that does not. */
const market = (visits: number, having: number) => ({
  visits,
  shares: [
    { browser: 'chrome', release: '2', visits: having },
    { browser: 'safari_ios', release: '15.3', visits: visits - having },
  ],
});

/**
 * 96 % of 100,000 visits have :has(): 99 % of those from Germany, 98.3 % of those from France, and 71 % of those from Brazil. A hundred
 * come from elsewhere, and none of them has it. Everybody has grid.
 */
export const markets = (): KnownWorld => {
  const world = new KnownWorld().seen(OCTOBER, market(100_000, 96_000)).split({
    DE: market(60_000, 59_400),
    FR: market(29_900, 29_500),
    BR: market(10_000, 7_100),
    '(not set)': market(100, 0),
  });
  world.editions.push(SHOP_EDITION);
  return world;
};
