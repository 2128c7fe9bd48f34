import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.js';

const { version, description } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
  version: string;
  description: string;
};

/** What the product says of itself. */
export const PRODUCT = { name: 'Plimsoll', description, version } as const;

/** What it was built from, where the environment says so. */
export const COMMIT = process.env.PLIMSOLL_COMMIT === '' ? undefined : process.env.PLIMSOLL_COMMIT;
