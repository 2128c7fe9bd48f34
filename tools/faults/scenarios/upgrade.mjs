import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { answersOf, differences } from '../answers.mjs';
import { ask } from '../ask.mjs';
import { Clients, REQUESTS } from '../clients.mjs';
import { asOf } from '../earlier.mjs';
import { KeptPromises } from '../kept-promises.mjs';
import { postgresFolder } from '../programs.mjs';

export const title =
  'a database of an earlier version is upgraded, goes on during the next upgrade, and is rolled back';

/** Sites decide and are checked by then; jobs, segments, webhooks, the audit and row-level security came later. */
const EARLIER = '20261125093000_approved_keys_of_earlier_approvals';
/** As a later version may do while this one serves: it adds, and takes nothing away. */
const NEXT = [
  'ALTER TABLE audience ADD COLUMN next_release text',
  'CREATE TABLE next_release (id uuid PRIMARY KEY)',
  `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at) VALUES ('next', 'x', '29991231000000_next', now())`,
];

export async function run(world, findings) {
  const { postgres } = world;
  const present = await world.database();
  const now = await world.api({ DATABASE_URL: postgres.url(present) });
  const answers = await answersOf(now.base);
  await now.stop();

  await asOf(postgres, { database: 'earlier', present, last: EARLIER });
  world.atEnd(() => postgres.ask('DROP DATABASE IF EXISTS earlier WITH (FORCE)'));
  const url = postgres.url('earlier');
  findings.did(`a database as of ${EARLIER.slice(0, 8)}, with the demo data in it`);
  const upgraded = await world.api({ DATABASE_URL: url });
  await holdSame(findings, upgraded.base, answers);

  const kept = await KeptPromises.at(upgraded.base, world);
  const file = join(world.folder, 'before-next.dump');
  execFileSync(join(postgresFolder(), 'pg_dump'), [url, '--format=custom', '--file', file]);
  await holdBesideNext(findings, { api: upgraded, postgres });

  await upgraded.stop();
  const refused = await upgraded.start().then(
    () => 'it started',
    () => upgraded.said,
  );
  const line = refused.split('\n').find((one) => one.includes('Plimsoll cannot start')) ?? refused.slice(-300);
  findings.holds(line.includes('migrated by a newer Plimsoll'), `what is newer is not begun on: ${line.trim()}`);
  await postgres.ask('DROP DATABASE earlier WITH (FORCE)');
  await postgres.ask('CREATE DATABASE earlier');
  execFileSync(join(postgresFolder(), 'pg_restore'), ['--dbname', url, '--exit-on-error', file]);
  findings.did('rolled back to the dump that was made before');
  await upgraded.start();
  await kept.hold(findings, upgraded.base);
}

/** Coverage and decisions, which are what it is for, and what the earlier version knew of them. */
async function holdSame(findings, base, answers) {
  const lasting = [...answers].filter(([path]) => LASTING.test(path));
  const different = await differences(base, new Map(lasting), numbersOf);
  const count = String(lasting.length);
  findings.holds(
    lasting.length > 0 && different.length === 0,
    `${count} answers say the same ${different.slice(0, 3).join(', ')}`,
  );
}

const LASTING = /\/(coverage|adoptions|opportunities|risks|policies|verdicts|browserslist)\b/;
/** Every number and word but those that later versions added. */
const numbersOf = ({ text }) =>
  [...text.matchAll(/"(full|partial|none|unknown|state|verdict|reason|threshold|total)":[^,}]+/g)].join(' ');

async function holdBesideNext(findings, { api, postgres }) {
  const clients = new Clients(api.base, 'beside');
  await clients.begin();
  for (const statement of NEXT) await postgres.ask(statement, [], 'earlier');
  await ask(api.base, '/api/v1');
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await clients.end();
  const failed = clients.of(REQUESTS, 0).filter(({ status }) => !(status < 300));
  const asked = clients.of(REQUESTS, 0).length;
  findings.holds(
    failed.length === 0,
    `${String(asked)} requests are answered while and after the next version migrates`,
  );
}
