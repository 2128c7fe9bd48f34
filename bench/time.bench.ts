import type { Bench, Row } from './bench.js';
import { featureIds } from './decisions.js';
import { ProductServer } from './product-server.js';
import { milliseconds } from './timing.js';

/** What is asked about time, through HTTP and never twice: no answer is one that was given before. */
export const timeBench: Bench = {
  name: 'time',
  claim:
    'The trend of a feature over 120 snapshots takes at most 20 ms, the forecast of all settled features a second.',
  async run(): Promise<Row[]> {
    const product = await ProductServer.start();
    try {
      const audience = await audienceOfMonths(product);
      const site = await product.post<Made>('/api/v1/sites', {
        ...{ name: 'Shop', url: 'https://shop.example', audienceId: audience.id },
        policy: { threshold: 95, minimumVisits: 1 },
      });
      const features = (await featureIds(product)).slice(0, ASKED);
      const trends = features.map((id) => `/api/v1/audiences/${audience.id}/trend?subject=${id}`);
      const diffs = features.map(
        (_, at) => `/api/v1/audiences/${audience.id}/diff?subject=keys&limit=${String(at + 1)}`,
      );
      const forecasts = features.map((_, at) => `/api/v1/sites/${site.id}/forecast?limit=${String(at + 1)}`);
      return [
        await row(product, `the trend of a feature over ${String(MONTHS)} snapshots`, trends, 20),
        await row(product, 'what changed of all keys between two snapshots', diffs),
        await row(product, 'the forecast of all settled features, day by day for a year', forecasts, 1000, 'first'),
      ];
    } finally {
      await product.stop();
    }
  },
};

interface Made {
  readonly id: string;
}

/** Chromes and Safaris, half a year old at most, from ten years on, month by month. */
async function audienceOfMonths(product: ProductServer): Promise<Made> {
  const audience = await product.post<Made>('/api/v1/audiences', { name: 'Shop' });
  for (let month = 0; month < MONTHS; month += 1) {
    const [year, number] = [2016 + Math.floor((month + 10) / 12), ((month + 10) % 12) + 1];
    const from = `${String(year)}-${String(number).padStart(2, '0')}`;
    const rows = Array.from({ length: RELEASES }, (_, age) => ({
      ...{ browser: age % 2 === 0 ? 'Chrome' : 'Firefox', os: age % 4 < 2 ? 'Windows' : 'Android' },
      ...{ version: String(Math.max(30, 55 + month - (age >> 2))), visits: 10_000 - 20 * age },
    }));
    await product.post(`/api/v1/audiences/${audience.id}/snapshots`, { from: `${from}-01`, to: `${from}-28`, rows });
  }
  return audience;
}

async function row(
  product: ProductServer,
  what: string,
  paths: readonly string[],
  most?: number,
  which: 'median' | 'first' = 'median',
): Promise<Row> {
  const times: number[] = [];
  for (const path of paths) {
    const start = performance.now();
    await product.get(path);
    times.push(performance.now() - start);
  }
  const [first = 0] = times;
  const median = times.toSorted((a, b) => a - b)[times.length >> 1];
  const took = which === 'first' ? first : median;
  return {
    what,
    value: `p50 ${milliseconds(median)}`,
    beside: `the first, before anything was read: ${milliseconds(first)}`,
    ...(most !== undefined && {
      claim: `${which === 'first' ? 'the first' : 'p50'} ≤ ${milliseconds(most)}`,
      holds: took <= most,
    }),
  };
}

const MONTHS = 120;
/** Of each snapshot, 400 releases. */
const RELEASES = 400;
const ASKED = 20;
