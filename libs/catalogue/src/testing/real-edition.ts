import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { EditionIndex } from '#libs/compat';
import { compileEdition } from '../domain/compile-edition.js';
import type { EditionContents } from '../domain/edition-contents.js';
import { type EditionPackages, readEdition } from '../domain/read-edition.js';

const require = createRequire(import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(require.resolve(file), 'utf8'));

let contents: EditionContents | undefined;
let index: EditionIndex | undefined;

/** The installed packages, as npm laid them down. */
export const realPackages = (): EditionPackages => ({
  versions: { bcdVersion: '8.1.3', webFeaturesVersion: '3.40.0' },
  compatData: read('@mdn/browser-compat-data'),
  webFeatures: read('web-features/data.json'),
});

/** The same, read once per process. */
export const realEditionContents = (): EditionContents => (contents ??= readEdition(realPackages()));

/** The installed packages, compiled once per process. */
export const realEdition = (): EditionIndex =>
  (index ??= compileEdition('01980000-0000-7000-8000-000000000000', realEditionContents()));
