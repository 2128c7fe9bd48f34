import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, Row } from './bench.js';
import { onEachDatabase } from './bench-database.js';
import { ProductServer } from './product-server.js';

/** From nothing to an answer, and what the process holds when it has nothing to do. */
export const startBench: Bench = {
  name: 'Start and memory',
  claim:
    'A first start with the whole catalogue and the demo answers within a minute, a second one within five seconds.',
  run: () => onEachDatabase(async (where, url) => measure(where, await ProductServer.start(url), url ? 300 : 600)),
};

/** `most`: megabytes that it may hold. */
async function measure(where: string, product: ProductServer, most: number): Promise<Row[]> {
  try {
    const first = product.startedIn;
    await product.restart();
    const second = product.startedIn;
    await pause(5000);
    const memory = await product.residentMemory();
    return [
      { what: `first start, ${where}`, value: `${first.toFixed(1)} s`, claim: '≤ 60 s', holds: first <= 60 },
      {
        what: `second start, after kill -9, ${where}`,
        value: `${second.toFixed(1)} s`,
        ...{ claim: '≤ 5 s', holds: second <= 5 },
      },
      {
        what: `resident memory when idle after a restart, ${where}`,
        value: `${memory.toFixed(0)} MB`,
        ...{ claim: `≤ ${String(most)} MB`, holds: memory <= most },
      },
    ];
  } finally {
    await product.stop();
  }
}
