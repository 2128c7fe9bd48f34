import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEdition } from '../domain/read-edition.js';
import { smallPackages } from '../testing/small-packages.js';
import { NpmPackageSource } from './npm-package.source.js';

const { compatData, webFeatures } = smallPackages();
const source = new NpmPackageSource();

describe('NpmPackageSource', () => {
  let home: string;
  let folders: { compatData: string; webFeatures: string };

  const write = (folder: string, file: string, contents: unknown) =>
    writeFile(join(folder, file), typeof contents === 'string' ? contents : JSON.stringify(contents));

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'plimsoll-packages-'));
    folders = { compatData: join(home, 'bcd'), webFeatures: join(home, 'web-features') };
    await mkdir(folders.compatData);
    await mkdir(folders.webFeatures);
    await write(folders.compatData, 'package.json', { name: '@mdn/browser-compat-data', version: '8.2.0' });
    await write(folders.compatData, 'data.json', compatData);
    await write(folders.webFeatures, 'package.json', { name: 'web-features', version: '3.41.0' });
    await write(folders.webFeatures, 'data.json', webFeatures);
  });
  afterEach(() => rm(home, { recursive: true }));

  it('finds the packages that are installed', async () => {
    const { versions } = await source.open();

    expect(versions).toEqual({ bcdVersion: '8.1.3', webFeaturesVersion: '3.40.0' });
  });

  it('reads the packages of two folders', async () => {
    const { versions, read } = await source.open(folders);

    expect(versions).toEqual({ bcdVersion: '8.2.0', webFeaturesVersion: '3.41.0' });
    expect(readEdition(await read())).toMatchObject({ ...versions, keys: { length: 3 } });
  });

  it('refuses a folder that holds another package', async () => {
    await expect(source.open({ ...folders, webFeatures: folders.compatData })).rejects.toMatchObject({
      code: 'malformed-package',
      detail: 'web-features: /name is not one of web-features.',
    });
  });

  it('refuses a package without a version', async () => {
    await write(folders.webFeatures, 'package.json', { name: 'web-features' });

    await expect(source.open(folders)).rejects.toMatchObject({ code: 'malformed-package' });
  });

  it('refuses a folder that is not there, and names it', async () => {
    await expect(source.open({ ...folders, compatData: '/nowhere' })).rejects.toMatchObject({
      code: 'malformed-package',
      detail: expect.stringMatching('/nowhere/package.json is not a file that can be read: ENOENT'),
    });
  });

  it('refuses data that is cut off', async () => {
    await write(folders.webFeatures, 'data.json', '{"features": {');

    const { read } = await source.open(folders);

    await expect(read()).rejects.toMatchObject({
      code: 'malformed-package',
      detail: expect.stringContaining('data.json is not JSON'),
    });
  });
});
