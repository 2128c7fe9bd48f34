import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PackageFolders } from '#libs/catalogue';

/** What npm is to fetch: versions, or tags such as latest. */
export interface PackageTags {
  readonly bcd: string;
  readonly webFeatures: string;
}

/** Has npm fetch both packages for as long as they are used. No script of theirs runs, and none of the project's packages changes. */
export async function withPackages<Result>(
  { bcd, webFeatures }: PackageTags,
  use: (folders: PackageFolders) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'plimsoll-catalogue-'));
  try {
    await npm('install', '--prefix', folder, ...QUIETLY, `${BCD}@${bcd}`, `${WEB_FEATURES}@${webFeatures}`);
    const packages = join(folder, 'node_modules');
    return await use({ compatData: join(packages, BCD), webFeatures: join(packages, WEB_FEATURES) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** npm did not fetch the packages; the message is what it said. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';
}

const [BCD, WEB_FEATURES] = ['@mdn/browser-compat-data', 'web-features'];
const QUIETLY = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];

/** The npm that runs this, where one does. */
async function npm(...args: readonly string[]): Promise<void> {
  const { npm_execpath: script } = process.env;
  const [program, first] = script ? [process.execPath, [script]] : ['npm', []];
  await promisify(execFile)(program, [...first, ...args]).catch((error: unknown) => {
    const { stderr } = Object(error) as { readonly stderr?: string };
    throw new NotFetched(stderr?.trim() || String(error), { cause: error });
  });
}
