import type { Bench, Row } from './bench.js';
import { BenchDatabase } from './bench-database.js';
import { heldAgainstRedis } from './held-against-redis.js';
import { ProductServer } from './product-server.js';
import { milliseconds } from './timing.js';

/** What is kept in Redis, against working it out again; and what is not kept there, and why. */
export const cachingBench: Bench = {
  name: 'caching',
  claim: 'What is kept in Redis is had from there in at most half the time that it takes to work it out.',
  async run(): Promise<Row[]> {
    const { TEST_DATABASE_URL: server, TEST_REDIS_URL: redisUrl } = process.env;
    if (!server || !redisUrl) return [];

    const database = await BenchDatabase.on(server);
    try {
      return [...(await heldAgainstRedis(redisUrl)), await firstAnswers(database.url, redisUrl)];
    } finally {
      await database.drop();
    }
  },
};

/** The same question to processes that have just started: by themselves, and where another has answered it before. */
async function firstAnswers(databaseUrl: string, redisUrl: string): Promise<Row> {
  const alone = await ProductServer.start(databaseUrl);
  const path = await forecastsOfMarkets(alone);
  await alone.restart();
  const without = await secondsOf(alone, path);
  await alone.stop();

  const shared = await ProductServer.startShared(databaseUrl, redisUrl);
  await secondsOf(shared, path);
  await shared.restart();
  const beside = await secondsOf(shared, path);
  await shared.stop();
  return {
    what: `what is expected of an audience of ${String(MARKETS)} segments that must each reach the line, asked of a process that has just started`,
    value: `${(without / beside).toFixed(1)} times as fast as without Redis`,
    beside: `${milliseconds(beside)}; without ${milliseconds(without)}`,
    claim: '≥ 2 times',
    holds: without >= 2 * beside,
  };
}

/** Milliseconds. */
async function secondsOf(product: ProductServer, path: string): Promise<number> {
  await product.get('/api/v1/features/grid'); // the edition is there
  const begun = performance.now();
  await product.get(path);
  return performance.now() - begun;
}

/** Where the forecasts are of a site whose visitors come from many countries, month by month for two years. */
async function forecastsOfMarkets(product: ProductServer): Promise<string> {
  const audience = await product.post<Made>('/api/v1/audiences', { name: 'Markets' });
  for (let month = 0; month < MONTHS; month += 1) {
    const [year, number] = [2024 + Math.floor(month / 12), (month % 12) + 1];
    const from = `${String(year)}-${String(number).padStart(2, '0')}`;
    await product.post(`/api/v1/audiences/${audience.id}/snapshots`, {
      ...{ from: `${from}-01`, to: `${from}-28`, segmentBy: 'Country' },
      rows: Array.from({ length: MARKETS * RELEASES }, (_, at) =>
        rowOf(at % RELEASES, month, Math.floor(at / RELEASES)),
      ),
    });
  }
  const site = await product.post<Made>('/api/v1/sites', {
    ...{ name: 'Markets', url: 'https://shop.example', audienceId: audience.id },
    policy: { threshold: 95, minimumVisits: 1, segments: 'each' },
  });
  return `/api/v1/sites/${site.id}/forecast`;
}

const rowOf = (age: number, month: number, market: number) => ({
  ...{ browser: age % 2 === 0 ? 'Chrome' : 'Firefox', os: age % 4 < 2 ? 'Windows' : 'Android' },
  ...{ version: String(Math.max(30, 120 + month - (age >> 2))), visits: 10_000 - 20 * age - 10 * market },
  segment: `Market ${String(market)}`,
});

interface Made {
  readonly id: string;
}

const MONTHS = 24;
const MARKETS = 50;
/** Of each segment. */
const RELEASES = 100;
