import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { furnish } from '../furnish.mjs';
import { KeptPromises } from '../kept-promises.mjs';
import { holdRefusal, versionBefore } from '../version-before.mjs';

export const title = 'a new version on the folder of the embedded database, and the version before on its copy';

export async function run(world, findings) {
  const [folder, copy] = [join(world.folder, 'grown'), join(world.folder, 'grown-copy')];
  const settings = { PLIMSOLL_DATA_DIR: folder };
  const before = versionBefore(world);
  findings.did(`the version before is ${before.name}`);
  const old = await world.api(settings, before);
  await furnish(old.base);
  const kept = await KeptPromises.at(old.base, world);

  await old.stop();
  cpSync(folder, copy, { recursive: true });
  findings.did('stopped, and copied');
  const fresh = await world.api(settings);
  findings.did('the new version is started');
  await kept.holdAnswersOfAnother(findings, fresh.base);
  await kept.holdUse(findings, fresh.base);
  await fresh.stop();
  await holdRefusal(findings, before, old);

  rmSync(folder, { recursive: true });
  cpSync(copy, folder, { recursive: true });
  findings.did('the copy is put back');
  await old.start();
  await kept.hold(findings, old.base);
}
