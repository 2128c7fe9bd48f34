import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { setup } from '../setup.mjs';
import { measureLoad } from './load.mjs';
import { DEADLINE, QUICK, WHOLE } from './plan.mjs';
import { brokenPromises } from './promises.mjs';
import { reportOf } from './report.mjs';
import { versionsOf } from './versions.mjs';

const USAGE = `npm run load -- [--quick] [--report docs/reference/load.md]
  needs TEST_DATABASE_URL (a PostgreSQL where databases may be made), TEST_REDIS_URL and PLIMSOLL_NGINX (the program)
  --quick takes a minute, and its figures say nothing: it writes no report but to a file that is named`;

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, report: { type: 'string' } } });
const { TEST_DATABASE_URL: server, TEST_REDIS_URL: redis, PLIMSOLL_NGINX: nginx } = process.env;
const say = (line) => process.stdout.write(`${line}\n`);
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (interrupted = true));
const end = performance.now() + DEADLINE;

/** Told between any two measurements: what is given up there ends what it has started, and drops its databases. */
const progress = (line) => {
  say(line);
  if (interrupted) throw new Error('It was interrupted.');
  if (performance.now() > end) throw new Error('It took too long, and was given up.');
};

if (!server || !redis || !nginx) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
await setup();
const plan = values.quick ? QUICK : WHOLE;
const found = await measureLoad({ server, redis, nginx }, plan, progress);
const report = values.report ?? (values.quick ? undefined : 'docs/reference/load.md');
if (report) {
  await writeFile(report, reportOf(found, { plan, versions: await versionsOf({ server, redis, nginx }) }));
  say(`Written to ${report}`);
}
const broken = brokenPromises(found);
for (const promise of broken) say(`✗ ${promise}`);
process.exitCode = broken.length > 0 && !values.quick ? 1 : 0;
