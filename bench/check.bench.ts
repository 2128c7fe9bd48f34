import type { Bench, Row } from './bench.js';
import { featureIds, newSite } from './decisions.js';
import { ProductServer } from './product-server.js';
import { milliseconds } from './timing.js';

/** A pipeline's question, over HTTP and stored, about one feature and about many. */
export const checkBench: Bench = {
  name: 'checks',
  claim: 'A check of 500 features takes at most 20 times as long as a check of one.',
  async run(): Promise<Row[]> {
    const product = await ProductServer.start();
    try {
      const { id } = await newSite(product);
      const checks = `/api/v1/sites/${id}/checks`;
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
