import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, Row } from './bench.js';
import { onEachDatabase } from './bench-database.js';
import { ProductServer } from './product-server.js';
import { milliseconds } from './timing.js';
import { DISTINCT, parseFile, ROWS, withUserAgents } from './user-agents.js';

/** A large file sent to the product as it is served, from the first byte until its job has succeeded, while somebody asks for coverage. */
export const jobsBench: Bench = {
  name: 'jobs',
  claim:
    'A million rows are imported as a job at no less than a quarter of the speed of parsing them, in 200 MB of memory, while others wait at most twice as long.',
  run: () =>
    withUserAgents((file) =>
      onEachDatabase(async (where, url) => measure(where, file, await ProductServer.startFree(url))),
    ),
};

async function measure(what: string, file: string, product: ProductServer): Promise<Row[]> {
  try {
    const asked = `${await product.hrefOf('plimsoll:coverage')}?limit=50`;
    await waitOf(product, asked, pause(WARM_UP));
    const [before, early] = [await product.residentMemory(), await seconds(() => parseFile(file))];
    const idle = await waitOf(product, asked, pause(IDLE));

    let peak = before;
    const sampling = setInterval(() => void product.residentMemory().then((now) => (peak = Math.max(peak, now))), 50);
    let importing = 0;
    const imported = seconds(() => importFile(product, file)).then((took) => (importing = took));
    const busy = await waitOf(product, asked, imported);
    clearInterval(sampling);

    // Whoever else uses the machine slows both: parsed before and after, the file tells by how much.
    const parsing = (early + (await seconds(() => parseFile(file)))) / 2;
    return rowsOf(what, { speed: parsing / importing, importing, above: peak - before, idle, busy });
  } finally {
    await product.stop();
  }
}

interface Measured {
  readonly speed: number;
  readonly importing: number;
  readonly above: number;
  readonly idle: number;
  readonly busy: number;
}

const rowsOf = (what: string, { speed, importing, above, idle, busy }: Measured): Row[] => [
  {
    what: `${ROWS.toLocaleString('en')} rows of user_agent,count, ${DISTINCT.toLocaleString('en')} of them distinct, ${what}`,
    value: `${speed.toFixed(2)} of csv-parse alone`,
    beside: `${importing.toFixed(1)} s from the first byte to the snapshot`,
    claim: '≥ 0.25',
    holds: speed >= 0.25,
  },
  {
    what: `peak of resident memory meanwhile, above what it was before, ${what}`,
    value: `${above.toFixed(0)} MB`,
    claim: '≤ 200 MB',
    holds: above <= 200,
  },
  {
    what: `how long coverage?limit=50 takes others meanwhile, ${what}`,
    value: `p99 ${(busy / idle).toFixed(1)} times that of an idle server`,
    beside: `${milliseconds(busy)}, idle ${milliseconds(idle)}`,
    claim: '≤ 2 times',
    holds: busy <= 2 * idle,
  },
];

/** Sends the file and waits for its snapshot, in a process of its own: whoever asks meanwhile is not held up by that. */
async function importFile({ url, headers }: ProductServer, file: string): Promise<void> {
  const [status] = (await once(
    fork(new URL('send-file.js', import.meta.url), [url, headers.authorization, file]),
    'exit',
  )) as [number];
  if (status !== 0) throw new Error('The file was not imported.');
}

/** How long one waits who asks again and again until something is over: longer than 99 of a hundred times, in milliseconds. */
async function waitOf(product: ProductServer, path: string, over: Promise<unknown>): Promise<number> {
  let isOver = false;
  const ending = over.finally(() => (isOver = true));
  const waits: number[] = [];
  while (!isOver) {
    const begun = performance.now();
    await product.get(path);
    waits.push(performance.now() - begun);
    await pause(BETWEEN);
  }
  await ending;
  return waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)];
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}

/** Milliseconds. */
const WARM_UP = 2_000;
const IDLE = 5_000;
const BETWEEN = 5;
