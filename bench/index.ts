import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import type { Bench, Row } from './bench.js';
import { benches } from './benches.js';
import { lineOf, reportOf, type Measured } from './report.js';

const REPORT = 'docs/reference/performance.md';

/** `npm run bench` measures all and writes the report; `npm run bench coverage` measures that one and only shows it. */
async function main(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    say(`There is no bench ${unknown.join(', ')}, but ${benches.map(({ name }) => name).join(', ')}.`);
    return 2;
  }

  const measured: Measured[] = [];
  for (const bench of benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    say(`\n${bench.name}: ${bench.claim}`);
    const rows = await runApart(bench);
    for (const row of rows) say(lineOf(row));
    if (rows.length > 0) measured.push({ bench, rows });
    else say('  needs PostgreSQL: set TEST_DATABASE_URL');
  }
  if (wanted.length === 0) await writeFile(REPORT, reportOf(measured));
  return measured.some(({ rows }) => rows.some(({ holds }) => holds === false)) ? 1 : 0;
}

/** In a process of its own, so that no bench pays for the memory or profits from the compiled code of another. */
async function runApart({ name }: Bench): Promise<readonly Row[]> {
  const child = fork(new URL('run-one.js', import.meta.url), [name]);
  const rows = await new Promise<readonly Row[]>((resolve, reject) => {
    child.once('message', (message) => resolve(message as readonly Row[]));
    child.once('exit', (code) => reject(new Error(`${name} ended with ${String(code)} and no figures`)));
  });
  if (child.exitCode === null) await once(child, 'exit');
  return rows;
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

process.exitCode = await main(process.argv.slice(2));
