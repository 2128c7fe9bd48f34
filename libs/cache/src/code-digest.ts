import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What the code in these folders is, as a short text that is the same in every process that runs it, and another after any change to it: a result
 * is never read by code that might have answered otherwise.
 */
export function codeDigest(...folders: readonly URL[]): string {
  const hash = createHash('sha256').update(process.versions.v8); // and how results are written
  for (const folder of folders.map((url) => fileURLToPath(url)))
    for (const name of codeIn(folder)) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('base64url').slice(0, LENGTH);
}

const codeIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<![.]spec|[.]d)[.][jt]s$/.test(name) && !name.startsWith('testing'))
    .sort();

/** 128 bits. */
const LENGTH = 22;
