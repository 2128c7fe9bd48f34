import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageFolders } from '../application/package-source.js';
import { readEdition } from '../domain/read-edition.js';
import { packageFolders } from '../testing/package-folders.js';
import { smallPackages } from '../testing/small-packages.js';
import { NpmPackageSource } from './npm-package.source.js';

const NEWER = { bcdVersion: '8.2.0', webFeaturesVersion: '3.41.0' };
const source = new NpmPackageSource();

describe('NpmPackageSource', () => {
  let folders: PackageFolders;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    ({ folders, drop } = await packageFolders(smallPackages(NEWER)));
  });
  afterEach(() => drop());

  it('finds the packages that are installed', async () => {
    const { versions } = await source.open();

    expect(versions).toEqual({ bcdVersion: '8.1.3', webFeaturesVersion: '3.40.0' });
  });

  it('reads the packages of two folders', async () => {
    const { versions, read } = await source.open(folders);

    expect(versions).toEqual(NEWER);
    expect(readEdition(await read())).toMatchObject({ ...versions, keys: { length: 3 } });
  });

  it('refuses a folder that holds another package', async () => {
    await expect(source.open({ ...folders, webFeatures: folders.compatData })).rejects.toMatchObject({
      code: 'malformed-package',
      detail: 'web-features: /name is not one of web-features.',
    });
  });

  it('refuses a package without a version', async () => {
    await writeFile(join(folders.webFeatures, 'package.json'), JSON.stringify({ name: 'web-features' }));

    await expect(source.open(folders)).rejects.toMatchObject({ code: 'malformed-package' });
  });

  it('refuses a folder that is not there, and names it', async () => {
    await expect(source.open({ ...folders, compatData: '/nowhere' })).rejects.toMatchObject({
      code: 'malformed-package',
      detail: expect.stringMatching('/nowhere/package.json is not a file that can be read: ENOENT'),
    });
  });

  it('refuses data that is cut off', async () => {
    await writeFile(join(folders.webFeatures, 'data.json'), '{"features": {');

    const { read } = await source.open(folders);

    await expect(read()).rejects.toMatchObject({
      code: 'malformed-package',
      detail: expect.stringContaining('data.json is not JSON'),
    });
  });
});
