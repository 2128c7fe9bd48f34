import { readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Findings } from './findings.mjs';
import { isEquipped } from './programs.mjs';
import { World } from './world.mjs';

/**
 * Breaks what the service stands on, scenario by scenario, and compares what is seen with what is promised. Ends with 1 where a promise broke.
 * `npm run faults [-- name …] [--rounds 20] [--seconds 5] [--results file]`
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '5' },
    results: { type: 'string' },
  },
});
const folder = new URL('scenarios/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace(/\.mjs$/, ''));
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(1);
}
if (!isEquipped()) {
  console.error("It takes PostgreSQL's server (initdb) and redis-server on this machine.");
  process.exit(1);
}

const all = await Promise.all(names.map(async (name) => ({ name, ...(await import(new URL(`${name}.mjs`, folder))) })));
const shares = all.reduce((sum, { share = 0 }) => sum + share, 0);
const meant = all.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const world = await World.create();
world.faultLasts = Number(values.seconds) * 1_000;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void world.close().then(() => process.exit(1)));

const results = {};
const leftOut = [];
for (const { name, title, share = 0, needs, run } of meant) {
  const start = performance.now();
  console.log(`\n${name}: ${title}`);
  const lacking = needs?.();
  if (lacking) {
    console.log(`  left out: ${lacking}`);
    leftOut.push(name);
    continue;
  }
  const findings = new Findings(console.log);
  const rounds = Math.max(1, Math.round((Number(values.rounds) * share) / shares));
  await run(world, findings, { rounds }).catch((error) =>
    findings.holds(false, `it comes to its end: ${error.stack} ${String(error.stderr ?? '')}`),
  );
  if (findings.broken.length > 0) for (const bug of world.bugs().slice(0, 5)) console.log(`    ${bug}`);
  await world.clear();
  results[name] = { title, broken: findings.broken };
  const took = `${((performance.now() - start) / 1000).toFixed(0)} s`;
  console.log(`  ${findings.broken.length === 0 ? 'kept' : 'BROKEN'} (${took})`);
}
await world.close();

if (values.results) writeFileSync(values.results, JSON.stringify(results, null, 2));
const broken = Object.keys(results).filter((name) => results[name].broken.length > 0);
console.log(
  `\n${String(meant.length - leftOut.length - broken.length)} passed, ${String(broken.length)} failed ${broken.join(', ')}`,
);
process.exitCode = broken.length > 0 ? 1 : 0;
