import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { withPackages } from './newer-packages.js';

/** Stands for npm: it lays down what it was asked for, or fails as npm does. */
const NPM = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  const [, , , , folder, ...rest] = process.argv;
  const asked = rest.filter((word) => !word.startsWith('--'));
  if (asked.some((spec) => spec.endsWith('@99.0.0'))) { console.error('npm error code ETARGET'); process.exit(1); }
  for (const spec of asked) {
    const [, name, version] = /^(.+)@(.+)$/.exec(spec);
    mkdirSync(folder + '/node_modules/' + name, { recursive: true });
    writeFileSync(folder + '/node_modules/' + name + '/package.json', JSON.stringify({ version, options: rest.filter((word) => word.startsWith('--')) }));
  }`;

describe('Packages that npm is to fetch', () => {
  let home: string;
  const { npm_execpath: before } = process.env;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'plimsoll-npm-'));
    await writeFile(join(home, 'npm.cjs'), NPM);
    process.env.npm_execpath = join(home, 'npm.cjs');
  });

  afterAll(async () => {
    if (before === undefined) delete process.env.npm_execpath;
    else process.env.npm_execpath = before;
    await rm(home, { recursive: true });
  });

  it('are there while they are used, and no script of theirs runs', async () => {
    const read = await withPackages({ bcd: '8.1.9', webFeatures: 'latest' }, async (folders) => {
      const texts = [folders.compatData, folders.webFeatures].map((folder) =>
        readFile(join(folder, 'package.json'), 'utf8'),
      );
      return (await Promise.all(texts)).map((text) => JSON.parse(text) as { version: string; options: string[] });
    });

    expect(read.map(({ version }) => version)).toEqual(['8.1.9', 'latest']);
    expect(read[0].options).toContain('--ignore-scripts');
  });

  it('are gone afterwards, whatever came of it', async () => {
    let home = '';
    const failing = withPackages({ bcd: '8.1.9', webFeatures: '3.40.0' }, ({ webFeatures }) => {
      home = dirname(dirname(webFeatures));
      throw new Error('The disk is full.');
    });

    await expect(failing).rejects.toThrow('The disk is full.');
    await expect(stat(home)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('are refused in npm’s words where there are none', async () => {
    const failing = withPackages({ bcd: '99.0.0', webFeatures: 'latest' }, () => Promise.resolve());

    await expect(failing).rejects.toMatchObject({ name: 'NotFetched', message: 'npm error code ETARGET' });
  });
});
