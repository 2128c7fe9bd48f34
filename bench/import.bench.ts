import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readAnalyticsFile } from '../libs/audiences/src/application/import/read-analytics-file.js';
import { rowMapperOf } from '../libs/audiences/src/application/import/row-mapper-of.js';
import { SnapshotTally } from '../libs/audiences/src/domain/snapshot-contents.js';
import type { IndexedBrowser } from '../libs/compat/src/index.js';
import type { Bench, Row } from './bench.js';
import { parseFile, ROWS, withUserAgents } from './user-agents.js';

/** A file of raw user agents through the reader, the mapper and the tally, up to what is stored; against reading it alone. */
export const importBench: Bench = {
  name: 'import',
  claim:
    'A file of a million user agents is imported at no less than a quarter of the speed of reading it, in 150 MB of memory.',
  async run(): Promise<Row[]> {
    const { importing, parsing, megabytesAboveIdle } = await measure(await knownBrowsers());
    const rowsPerSecond = (seconds: number): string => Math.round(ROWS / seconds).toLocaleString('en');
    const speed = parsing / importing;
    return [
      {
        what: '1,000,000 rows of user_agent,count with 20,000 distinct user agents',
        value: `${speed.toFixed(2)} of csv-parse alone`,
        beside: `${rowsPerSecond(importing)} rows/s, csv-parse ${rowsPerSecond(parsing)}`,
        claim: '≥ 0.25',
        holds: speed >= 0.25,
      },
      {
        what: 'peak of resident memory meanwhile, above what it was before',
        value: `${megabytesAboveIdle.toFixed(0)} MB`,
        claim: '≤ 150 MB',
        holds: megabytesAboveIdle <= 150,
      },
    ];
  },
};

async function measure(browsers: readonly IndexedBrowser[]) {
  return withUserAgents(async (file) => {
    const { seconds: importing, megabytesAboveIdle } = await withPeak(() => importFile(file, browsers, ROWS));
    const { seconds: parsing } = await timed(() => parseFile(file));
    return { importing, parsing, megabytesAboveIdle };
  });
}

/** Read by another process: its memory would be taken for idle here, and be there to be used again. */
async function knownBrowsers(): Promise<readonly IndexedBrowser[]> {
  const reader = fork(new URL('send-browsers.js', import.meta.url));
  const [browsers] = (await once(reader, 'message')) as [readonly IndexedBrowser[]];
  return browsers;
}

async function importFile(file: string, browsers: readonly IndexedBrowser[], rows: number): Promise<void> {
  const tally = new SnapshotTally(rowMapperOf({ browsers }));
  for await (const batch of readAnalyticsFile(createReadStream(file)))
    for (const { named, visits } of batch) tally.add(named, visits);
  const counted = Object.values(tally.contents().rows).reduce((sum, count) => sum + count);
  if (counted !== rows) throw new Error(`${String(counted)} rows were counted, not ${String(rows)}.`);
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ seconds: number; result: Result }> {
  const start = performance.now();
  const result = await work();
  return { seconds: (performance.now() - start) / 1_000, result };
}

async function withPeak(work: () => Promise<void>): Promise<{ seconds: number; megabytesAboveIdle: number }> {
  const idle = process.memoryUsage.rss();
  let peak = idle;
  const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const { seconds } = await timed(work);
  clearInterval(sampling);
  return { seconds, megabytesAboveIdle: (Math.max(peak, process.memoryUsage.rss()) - idle) / 2 ** 20 };
}
