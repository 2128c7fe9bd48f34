import type { Bench, Row } from './bench.js';
import { ProductServer } from './product-server.js';
import { comparedInRounds, requestsPerSecond } from './requests.js';

/** A hot read through the door, against the same read of the same server with nobody at the door. */
export const trustBench: Bench = {
  name: 'trust',
  claim: 'Authentication, authorisation and limits cost at most 15 % of the throughput of a hot read.',
  async run(): Promise<Row[]> {
    const guarded = await ProductServer.start();
    const open = await ProductServer.startOpen();
    try {
      const places = await Promise.all(
        [guarded, open].map(async (server) => `${await server.hrefOf('plimsoll:coverage')}?limit=50`),
      );
      const rate = (server: ProductServer, path: string) => () =>
        requestsPerSecond(server.url + path, { headers: server.headers });
      const { ratio, ours } = await comparedInRounds(ROUNDS, rate(open, places[1]), rate(guarded, places[0]));
      return [
        {
          what: 'coverage?limit=50',
          value: `${ratio.toFixed(2)} of the same without them`,
          beside: `${Math.round(ours).toLocaleString('en')} requests/s`,
          claim: '≥ 0.85',
          holds: ratio >= 0.85,
        },
      ];
    } finally {
      await open.stop();
      await guarded.stop();
    }
  },
};

const ROUNDS = 9;
