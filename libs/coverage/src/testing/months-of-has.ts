import { type FootingsView, GetFootings } from '../application/queries/get-footings.js';
import { KnownWorld, SHOP } from './known-world.js';
import { SHOP_EDITION } from './shop.js';

/** Percent of a month's visits that have :has(). */
export interface Month {
  readonly month: string;
  readonly share: number;
}

/** Where everything stood to a line in these months, one after another. */
export async function monthsOfHas(
  months: readonly Month[],
  asked: { readonly threshold: number; readonly margin: number },
): Promise<readonly FootingsView[]> {
  const world = new KnownWorld();
  world.editions.push(SHOP_EDITION);
  for (const { month, share } of months) world.seen(month, visitsOf(share));
  const queries = await world.queries();
  const standard = { threshold: asked.threshold, counts: 'full', bound: 'atLeast' } as const;
  const reading = { basis: 'headline', standard, margin: asked.margin } as const;
  return Promise.all(
    months.map(({ month }) => queries.execute(new GetFootings({ audienceId: SHOP, snapshotId: month }, reading))),
  );
}

/** Chrome 2 has :has(), and Chrome 1 does not. */
const visitsOf = (percentage: number) => ({
  visits: 1000,
  shares: [
    { browser: 'chrome', release: '2', visits: Math.round(percentage * 10) },
    { browser: 'chrome', release: '1', visits: 1000 - Math.round(percentage * 10) },
  ],
});
