import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';

/** What is measured with a file of so many rows of `user_agent,count`, of which so many differ. */
export const ROWS = 1_000_000;
export const DISTINCT = 20_000;

/** The file is there while the work goes on. */
export async function withUserAgents<Result>(work: (file: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'plimsoll-bench-'));
  try {
    const file = join(folder, 'user-agents.csv');
    await pipeline(generate(ROWS, DISTINCT), createWriteStream(file));
    return await work(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What others do with it: nothing but parse. */
export async function parseFile(file: string): Promise<void> {
  let records = 0;
  await pipeline(createReadStream(file), parse(), async (parsed) => {
    for await (const record of parsed) records += (record as string[]).length / 2;
  });
  if (records !== ROWS + 1) throw new Error(`${String(records)} records were parsed, not ${String(ROWS + 1)}.`);
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
