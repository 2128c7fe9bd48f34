import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackageFolders } from '../application/package-source.js';
import type { EditionPackages } from '../domain/read-edition.js';

/** Packages laid down as npm does it, and the way to be rid of them. */
export async function packageFolders({ versions, compatData, webFeatures }: EditionPackages): Promise<{
  readonly folders: PackageFolders;
  drop(this: void): Promise<void>;
}> {
  const home = await mkdtemp(join(tmpdir(), 'plimsoll-packages-'));
  const folders = { compatData: join(home, 'bcd'), webFeatures: join(home, 'web-features') };
  await lay(folders.compatData, { name: '@mdn/browser-compat-data', version: versions.bcdVersion }, compatData);
  await lay(folders.webFeatures, { name: 'web-features', version: versions.webFeaturesVersion }, webFeatures);
  return { folders, drop: () => rm(home, { recursive: true, force: true }) };
}

async function lay(folder: string, manifest: object, data: unknown): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'data.json'), JSON.stringify(data));
}
