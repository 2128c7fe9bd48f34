import type { Bench, Row } from './bench.js';
import { ProductServer } from './product-server.js';
import { milliseconds } from './timing.js';

/** A pipeline's question, over HTTP and stored, about one feature and about many. */
export const checkBench: Bench = {
  name: 'checks',
  claim: 'A check of 500 features takes at most 20 times as long as a check of one.',
  async run(): Promise<Row[]> {
    const product = await ProductServer.start();
    try {
      const checks = await checksOfASite(product);
      const features = await featureIds(product);
      // In turn, so that both see the same of a machine that others use too.
      const times = { one: [] as number[], many: [] as number[] };
      for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
        times.one.push(await took(() => product.post(checks, { features: features.slice(round, round + 1) })));
        times.many.push(await took(() => product.post(checks, { features: features.slice(0, MANY) })));
      }
      const [one, many] = [median(times.one), median(times.many)];
      return [
        {
          what: `a check of ${String(MANY)} features`,
          value: `${(many / one).toFixed(1)} times a check of one`,
          beside: `p50 ${milliseconds(many)}; of one ${milliseconds(one)}`,
          claim: '≤ 20 times',
          holds: many <= 20 * one,
        },
      ];
    } finally {
      await product.stop();
    }
  },
};

const MANY = 500;
const WARM_UP = 5;
const ROUNDS = 30;

async function took(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const median = (times: readonly number[]): number => times.slice(WARM_UP).sort((a, b) => a - b)[ROUNDS >> 1];

interface Linked {
  readonly _links: Readonly<Record<string, { readonly href: string }>>;
  readonly _embedded: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

const read = async (product: ProductServer, path: string): Promise<Linked> =>
  JSON.parse((await product.get(path)).body.toString()) as Linked;

/** Where the checks of a new site are, which decides by the first audience. */
async function checksOfASite(product: ProductServer): Promise<string> {
  const { _embedded } = await read(product, '/api/v1/audiences');
  const [{ id: audienceId }] = _embedded['plimsoll:audiences'];
  const site = { name: 'Bench', audienceId, policy: { threshold: 95 } };
  const { _links } = await product.post<Linked>('/api/v1/sites', site);
  return _links['plimsoll:checks'].href.replace(/\{.*/, '');
}

async function featureIds(product: ProductServer): Promise<readonly string[]> {
  const { _embedded } = await read(product, '/api/v1/features?limit=500');
  return _embedded['plimsoll:features'].map(({ id }) => id);
}
