import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { KeptPromises } from '../kept-promises.mjs';
import { Postgres } from '../postgres.mjs';
import { postgresFolder } from '../programs.mjs';

export const title = 'a dump of PostgreSQL is restored on a new server, after the old one is destroyed';

export async function run(world, findings) {
  const program = (name, ...args) => execFileSync(join(postgresFolder(), name), args, { stdio: 'pipe' });
  const database = await world.database();
  const url = world.postgres.url(database);
  const file = join(world.folder, 'plimsoll.dump');
  const before = await world.api({ DATABASE_URL: url });
  const kept = await KeptPromises.at(before.base, world);

  program('pg_dump', url, '--format=custom', '--file', file);
  findings.did('dumped while it ran');
  await before.stop();
  await world.postgres.ask(`DROP DATABASE ${database}`);
  findings.did('destroyed');

  const other = await Postgres.in(join(world.folder, 'other'));
  world.atEnd(() => other.stop());
  await other.ask('CREATE ROLE plimsoll LOGIN');
  await other.ask('CREATE ROLE plimsoll_tenant NOLOGIN');
  await other.ask('GRANT plimsoll_tenant TO plimsoll');
  await other.ask('CREATE DATABASE plimsoll OWNER plimsoll');
  const place = other.url('plimsoll').replace('postgres@', 'plimsoll@');
  program('pg_restore', '--dbname', place, '--no-owner', '--exit-on-error', file);
  findings.did('restored on another server, as a role of another name');

  const after = await world.api({ DATABASE_URL: place });
  await kept.hold(findings, after.base);
}
