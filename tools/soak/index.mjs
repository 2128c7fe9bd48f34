import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { World } from '../faults/world.mjs';
import { growthOf } from './flatness.mjs';
import { MixedLoad } from './load.mjs';
import { pageOf } from './page.mjs';

/** Mixed load for minutes, and whether what processes hold stays flat. `npm run soak [-- --minutes 10] [--page file]` */
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, page: { type: 'string' } } });
const minutes = Number(values.minutes);
/** Samples of the whole run. */
const SAMPLES = 120;
const every = Math.round((minutes * 60_000) / SAMPLES);

const world = await World.create();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void world.close().then(() => process.exit(1)));
const database = await world.database();
const redis = await world.redis();
const all = { DATABASE_URL: world.postgres.url(database), REDIS_URL: `redis://127.0.0.1:${String(redis.port)}` };
const flags = ['--import', new URL('gauge.mjs', import.meta.url).href];
const gauged = (name) => ({ SOAK_FILE: join(world.folder, `${name}.jsonl`), SOAK_EVERY: String(every) });
const api = await world.api({ ...all, ...gauged('api'), PLIMSOLL_WORK: 'elsewhere' }, { flags });
await world.worker({ ...all, ...gauged('worker') }, { flags });

const load = new MixedLoad(api.base);
await load.begin();
const connections = [];
const [start, end] = [Date.now(), Date.now() + minutes * 60_000];
while (Date.now() < end) {
  await pause(every);
  const sql = 'SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = $1';
  const [{ count }] = await world.postgres.ask(sql, [database]);
  connections.push({ at: Date.now(), value: count });
  if (connections.length % 12 === 0)
    console.log(`${String(Math.round((Date.now() - start) / 1000))} s: ${String(load.asked)} requests`);
}
await load.end();

const samples = (name) =>
  readFileSync(join(world.folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const MEGABYTE = 1_048_576;
/** Connections that happen to be open. */
const FEW = 8;
const KINDS = [
  ['resident memory, MB', ({ rss }) => rss / MEGABYTE, 0],
  ['heap in use, MB', ({ heapUsed }) => heapUsed / MEGABYTE, 0],
  ['active handles', ({ handles }) => handles, FEW],
  ['file descriptors', ({ descriptors }) => descriptors, FEW],
];
const rows = ['api', 'worker'].flatMap((name) => {
  const taken = samples(name);
  return KINDS.map(([what, of, slack]) => {
    const points = taken.map((sample) => ({ at: sample.at, value: of(sample) }));
    return { process: name, what, ...summary(points, slack) };
  });
});
rows.push({ process: 'PostgreSQL', what: 'connections', ...summary(connections, FEW) });
const version = (await world.postgres.ask('SHOW server_version'))[0].server_version;
await world.close();

function summary(points, slack) {
  const middle = points[points.length >> 1];
  return { first: points[0].value, middle: middle.value, last: points.at(-1).value, ...growthOf(points, slack) };
}

const page = pageOf({ minutes, rows, asked: load.asked, failed: load.failed, postgres: version });
console.log(`\n${page}`);
if (values.page) writeFileSync(values.page, page);
process.exitCode = rows.every(({ isFlat }) => isFlat) && load.failed.size === 0 ? 0 : 1;
