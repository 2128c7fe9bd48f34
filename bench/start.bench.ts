import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, Row } from './bench.js';
import { ProductServer } from './product-server.js';

/** From nothing to an answer, and what the process holds when it has nothing to do. */
export const startBench: Bench = {
  name: 'Start and memory',
  claim:
    'A first start with the whole catalogue and the demo answers within a minute, a second one within five seconds.',
  async run(): Promise<Row[]> {
    const product = await ProductServer.start();
    try {
      const first = product.startedIn;
      await product.restart();
      await pause(5000);
      const memory = await product.residentMemory();
      return [
        { what: 'first start, embedded database', value: `${first.toFixed(1)} s`, claim: '≤ 60 s', holds: first <= 60 },
        {
          what: 'second start, after kill -9',
          value: `${product.startedIn.toFixed(1)} s`,
          claim: '≤ 5 s',
          holds: product.startedIn <= 5,
        },
        {
          what: 'resident memory when idle after a restart',
          value: `${memory.toFixed(0)} MB`,
          claim: '≤ 600 MB',
          holds: memory <= 600,
        },
      ];
    } finally {
      await product.stop();
    }
  },
};
