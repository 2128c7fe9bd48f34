import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codeDigest } from './code-digest.js';

describe('The digest of code', () => {
  const here = new URL('.', import.meta.url);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plimsoll-digest-'));
    cpSync(here, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const copied = () => codeDigest(pathToFileURL(`${folder}/`));

  it('is the same wherever the same code is', () => {
    expect(copied()).toBe(codeDigest(here));
  });

  it('is another after any change to it', () => {
    writeFileSync(join(folder, 'envelope.ts'), 'export const PLACES = 64;');

    expect(copied()).not.toBe(codeDigest(here));
  });

  it('is another where there are more files, but for tests and types', () => {
    writeFileSync(join(folder, 'more.spec.ts'), '');
    writeFileSync(join(folder, 'more.d.ts'), '');
    expect(copied()).toBe(codeDigest(here));

    writeFileSync(join(folder, 'more.ts'), '');
    expect(copied()).not.toBe(codeDigest(here));
  });
});
