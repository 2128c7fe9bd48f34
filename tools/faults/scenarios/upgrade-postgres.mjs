import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { furnish } from '../furnish.mjs';
import { KeptPromises } from '../kept-promises.mjs';
import { operate } from '../product.mjs';
import { postgresFolder } from '../programs.mjs';
import { replace } from '../replacing.mjs';
import { versionBefore } from '../version-before.mjs';

export const title = 'a new version beside the one before on PostgreSQL, then alone, and the one before on a dump';

const DATABASE = 'grown';
/** Every workspace is told of callers who were refused, as the one whose key was taken back meanwhile. */
const AUDIT = /^\/api\/v1\/audit(\?|$)/;

export async function run(world, findings) {
  const program = (name, ...args) => execFileSync(join(postgresFolder(), name), args, { stdio: 'pipe' });
  await world.postgres.ask(`CREATE DATABASE ${DATABASE}`);
  const [url, file] = [world.postgres.url(DATABASE), join(world.folder, 'grown.dump')];
  const { port } = await world.redis();
  const settings = { DATABASE_URL: url, DATABASE_POOL_SIZE: '4', REDIS_URL: `redis://127.0.0.1:${String(port)}` };
  const before = versionBefore(world);
  findings.did(`the version before is ${before.name}`);
  const answering = { ...settings, PLIMSOLL_WORK: 'elsewhere', DRAIN_SECONDS: '2' };
  const old = { api: await world.api(answering, before), worker: await world.worker(settings, before) };
  await furnish(old.api.base);
  // Whoever calls meanwhile writes to a workspace beside, so that what was noted of this one stays as it is.
  const key = await operate('workspace', ['create', 'beside'], { settings, folder: before.folder });
  await furnish(old.api.base, key);
  const kept = await KeptPromises.at(old.api.base, world);

  program('pg_dump', url, '--format=custom', '--file', file);
  findings.did('dumped while it ran');
  const fresh = await replace(world, findings, { old, before, settings, answering, database: DATABASE, key, kept });
  await kept.holdAnswersOfAnother(findings, fresh.api.base, 'the new one, alone: ', AUDIT);
  await kept.holdUse(findings, fresh.api.base);

  for (const process of [fresh.api, fresh.worker]) await process.stop();
  await world.postgres.ask(`DROP DATABASE ${DATABASE}`);
  await world.postgres.ask(`CREATE DATABASE ${DATABASE}`);
  program('pg_restore', '--dbname', url, '--no-owner', '--exit-on-error', file);
  findings.did('stopped, and the dump is restored');
  for (const process of [old.api, old.worker]) await process.start();
  await kept.hold(findings, old.api.base);
}
