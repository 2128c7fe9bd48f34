import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { KeptPromises } from '../kept-promises.mjs';

export const title = 'a copy of the embedded database is put back after the folder is destroyed';

export async function run(world, findings) {
  const [folder, copy] = [join(world.folder, 'kept'), join(world.folder, 'copy')];
  const settings = { PLIMSOLL_DATA_DIR: folder };
  const before = await world.api(settings);
  const kept = await KeptPromises.at(before.base, world);

  await before.stop();
  cpSync(folder, copy, { recursive: true });
  findings.did('stopped, and copied');
  rmSync(folder, { recursive: true });
  findings.did('destroyed');
  cpSync(copy, folder, { recursive: true });

  const after = await world.api(settings);
  await kept.hold(findings, after.base);
}
