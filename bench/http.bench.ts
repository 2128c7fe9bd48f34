import type { Bench, Row } from './bench.js';
import { BareServer } from './bare-server.js';
import { ProductServer } from './product-server.js';
import { comparedInRounds, requestsPerSecond } from './requests.js';

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
    const { ratio, ours } = await comparedInRounds(
      ROUNDS,
      () => requestsPerSecond(bare.url),
      () => requestsPerSecond(product.url + path, { headers: { ...product.headers, ...headers } }),
    );
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

const ROUNDS = 9;
