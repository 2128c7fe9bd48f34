import autocannon from 'autocannon';
import type { Bench, Row } from './bench.js';
import { BareServer } from './bare-server.js';
import { ProductServer } from './product-server.js';

/** Hot reads through HTTP, against a bare Fastify route that sends the same bytes on the same core in the same run. */
export const httpBench: Bench = {
  name: 'HTTP',
  claim: 'A hot read costs at most twice what sending its bytes costs; 304 at least 0.7 of it.',
  async run(): Promise<Row[]> {
    const product = await ProductServer.start();
    try {
      const coverage = `${await product.hrefOf('plimsoll:coverage')}?limit=50`;
      return [
        await compare(product, 'coverage?limit=50', coverage, {}, 0.5),
        await compare(
          product,
          'coverage?limit=50, 304',
          coverage,
          { 'if-none-match': await product.etagOf(coverage) },
          0.7,
        ),
        await compare(product, 'one feature of the catalogue', '/api/v1/features/grid', {}, 0.5),
      ];
    } finally {
      await product.stop();
    }
  },
};

async function compare(
  product: ProductServer,
  what: string,
  path: string,
  headers: Record<string, string>,
  least: number,
): Promise<Row> {
  const bare = await BareServer.sending(await product.get(path));
  try {
    const rounds: { ratio: number; ours: number }[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const theirs = await requestsPerSecond(bare.url, {});
      const ours = await requestsPerSecond(product.url + path, { ...product.headers, ...headers });
      rounds.push({ ratio: ours / theirs, ours });
    }
    const { ratio, ours } = median(rounds.slice(1)); // the first warms both up
    return {
      what,
      value: `${ratio.toFixed(2)} of bare Fastify`,
      beside: `${Math.round(ours).toLocaleString('en')} requests/s`,
      claim: `≥ ${String(least)}`,
      holds: ratio >= least,
    };
  } finally {
    await bare.stop();
  }
}

async function requestsPerSecond(url: string, headers: Record<string, string>): Promise<number> {
  const { requests, non2xx, statusCodeStats } = await autocannon({ url, headers, connections: 20, duration: 2 });
  const expected = headers['if-none-match']
    ? Object.keys(statusCodeStats ?? {}).every((status) => status === '304')
    : non2xx === 0;
  if (!expected) throw new Error(`${url} answered otherwise than expected: ${JSON.stringify(statusCodeStats)}`);
  return requests.average;
}

const median = <R extends { ratio: number }>(rounds: readonly R[]): R =>
  rounds.toSorted((a, b) => a.ratio - b.ratio)[Math.floor(rounds.length / 2)];

/** Short ones in turn, so that both see the same of a machine that others use too. */
const ROUNDS = 9;
