import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { readCss } from './css.js';
import type { KnownKeys } from './known-keys.js';
import { readMarkup } from './markup.js';
import { readScript } from './script.js';
import { type Source, Uses } from './uses.js';

/** Whether a file is one of those that are read for what they use. */
export const isSource = (path: string): boolean => extname(path) in READERS && !/\.d\.[cm]?ts$/.test(path);

/** What the files below these paths use, each named from `root` on, with slashes. */
export function usesBelow(paths: readonly string[], keys: KnownKeys, root = process.cwd()): Uses {
  const uses = new Uses();
  const seen = new Set<string>();
  for (const path of paths.flatMap((each) => sourcesBelow(each, seen))) {
    const file = relative(root, path).split(sep).join('/');
    readFile(path, file, keys, uses);
    uses.files += 1;
  }
  return uses;
}

/** What is nested deeper than can be followed, as programs write it, is told as unread. */
function readFile(path: string, file: string, keys: KnownKeys, uses: Uses): void {
  try {
    READERS[extname(path)]?.({ file, text: readFileSync(path, 'utf8').replace(/^\uFEFF/, '') }, keys, uses);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    uses.unread.push({ place: { file, line: 1, column: 1 }, why: 'It is nested too deep to be followed.' });
  }
}

/**
 * In the order of their names, links followed, and each once however many lead to it. Packages and what is hidden are others' work, or none; a
 * link that leads nowhere leads to nothing that is used.
 */
function sourcesBelow(path: string, seen: Set<string>): string[] {
  const isFolder = statSync(path).isDirectory();
  const real = realpathSync(path);
  if (seen.has(real) || !(isFolder || isSource(path))) return [];
  seen.add(real);
  if (!isFolder) return [path];
  return readdirSync(path)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .map((name) => join(path, name))
    .filter((each) => statSync(each, { throwIfNoEntry: false }))
    .toSorted()
    .flatMap((each) => sourcesBelow(each, seen));
}

type Reader = (source: Source, keys: KnownKeys, uses: Uses) => void;

const scriptWith =
  (...plugins: ('typescript' | 'jsx')[]): Reader =>
  (source, keys, uses) =>
    readScript({ ...source, plugins }, keys, uses);

const READERS: Readonly<Record<string, Reader>> = {
  '.css': readCss,
  ...{ '.js': scriptWith('jsx'), '.mjs': scriptWith('jsx'), '.cjs': scriptWith('jsx'), '.jsx': scriptWith('jsx') },
  ...{ '.ts': scriptWith('typescript'), '.mts': scriptWith('typescript'), '.cts': scriptWith('typescript') },
  '.tsx': scriptWith('typescript', 'jsx'),
  ...{ '.html': readMarkup, '.htm': readMarkup, '.vue': readMarkup, '.svelte': readMarkup },
};
