import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { readAnalyticsFile } from '../libs/audiences/src/application/import/read-analytics-file.js';
import { rowMapperOf } from '../libs/audiences/src/application/import/row-mapper-of.js';
import { SnapshotTally } from '../libs/audiences/src/domain/snapshot-contents.js';
import type { IndexedBrowser } from '../libs/compat/src/index.js';
import type { Bench, Row } from './bench.js';

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

const ROWS = 1_000_000;
const DISTINCT = 20_000;

async function measure(browsers: readonly IndexedBrowser[]) {
  const folder = await mkdtemp(join(tmpdir(), 'plimsoll-bench-'));
  try {
    const file = join(folder, 'user-agents.csv');
    await pipeline(generate(ROWS, DISTINCT), createWriteStream(file));
    const { seconds: importing, megabytesAboveIdle } = await withPeak(() => importFile(file, browsers, ROWS));
    const { seconds: parsing } = await timed(() => parseFile(file, ROWS));
    return { importing, parsing, megabytesAboveIdle };
  } finally {
    await rm(folder, { recursive: true });
  }
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

async function parseFile(file: string, rows: number): Promise<number> {
  const source = createReadStream(file);
  let records = 0;
  await pipeline(source, parse(), async (parsed) => {
    for await (const record of parsed) records += (record as string[]).length / 2;
  });
  if (records !== rows + 1) throw new Error(`${String(records)} records were parsed, not ${String(rows + 1)}.`);
  return source.bytesRead;
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

function* generate(rows: number, distinct: number): Generator<string> {
  const random = seeded(1);
  const agents = Array.from({ length: distinct }, (_, index) => userAgent(index, random));
  yield 'user_agent,count\n';
  for (let written = 0; written < rows; written += LINES_AT_ONCE) {
    let lines = '';
    for (let line = written; line < Math.min(rows, written + LINES_AT_ONCE); line += 1)
      lines += `"${agents[Math.floor(random() ** 2 * distinct)] ?? ''}",${String(Math.floor(random() * 1_000))}\n`;
    yield lines;
  }
}
const LINES_AT_ONCE = 1_000;

/** Each distinct: builds, devices and systems as they vary in the field. */
function userAgent(index: number, random: () => number): string {
  const major = 80 + Math.floor(random() * 75);
  const kinds = [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${String(major)}.0.${String(index)}.71 Safari/537.36`,
    `Mozilla/5.0 (Linux; Android 13; SM-A${String(index)}B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${String(major)}.0.0.0 Mobile Safari/537.36`,
    `Mozilla/5.0 (Linux; Android 12; SM-G${String(index)}; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/${String(major)}.0.6099.144 Mobile Safari/537.36`,
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 Mobile/15E${String(index)} Safari/604.1`,
    `Mozilla/5.0 (X11; Linux x86_64; rv:${String(major)}.0) Gecko/20100101 Firefox/${String(major)}.${String(index)}`,
    `Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-S${String(index)}B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36`,
    `Mozilla/5.0 (compatible; Examplebot/${String(index)}.0; +https://example.com/bot)`,
  ];
  return kinds[index % kinds.length] ?? '';
}

/** Mulberry32: the same file in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
