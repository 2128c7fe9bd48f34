import type { Bench, Row } from './bench.js';
import { ProductServer } from './product-server.js';
import { comparedInRounds, requestsPerSecond, SECONDS } from './requests.js';

/** A hot read through the door, against the same read of the same server with nobody at the door. */
export const trustBench: Bench = {
  name: 'trust',
  claim: 'Authentication, authorisation and limits cost at most 15 % of the throughput of a hot read.',
  async run(): Promise<Row[]> {
    const either = [await compared([guarded, open]), await compared([open, guarded])];
    // Of two that are alike, the one that was started first is the slower: each is that once.
    const ratio = Math.sqrt(either[0].ratio * either[1].ratio);
    return [
      {
        what: 'coverage?limit=50',
        value: `${ratio.toFixed(2)} of the same without them`,
        beside: `${Math.round(either[0].ours).toLocaleString('en')} requests for a second of one core`,
        claim: '≥ 0.85',
        holds: ratio >= 0.85,
      },
    ];
  },
};

const guarded = () => ProductServer.start();
const open = () => ProductServer.startOpen();

/** The guarded one held against the open one, started in this order. */
async function compared(starts: readonly [typeof guarded, typeof guarded]) {
  const servers = [await starts[0](), await starts[1]()];
  const rates = await Promise.all(servers.map(rateOf));
  const [ours, theirs] = starts[0] === guarded ? rates : rates.toReversed();
  try {
    return await comparedInRounds(ROUNDS, theirs, ours);
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** By the processor's time: the client, which reads the headers of limits too, is the slower of the two. */
async function rateOf(server: ProductServer): Promise<() => Promise<number>> {
  const path = `${await server.hrefOf('plimsoll:coverage')}?limit=50`;
  return async () => {
    const before = await server.processorTime();
    const perSecond = await requestsPerSecond(server.url + path, { headers: server.headers });
    return (perSecond * SECONDS) / ((await server.processorTime()) - before);
  };
}

const ROUNDS = 9;
