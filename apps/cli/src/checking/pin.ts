import type { Check } from '#libs/reports';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Misuse } from '../misuse.js';
import type { Terms } from './judge.js';

/** What a former check was made from: nothing yet where the file is not there. */
export function readPin(path: string): Terms['pin'] {
  if (!existsSync(path)) return undefined;
  const named = parsed(readFileSync(path, 'utf8'));
  const [snapshot, edition] = [named?.snapshot ?? named?.snapshotId, named?.edition ?? named?.editionId];
  if (typeof snapshot !== 'string' || typeof edition !== 'string')
    throw new Misuse(`${path} must name a snapshot and an edition.`);
  return { snapshot, edition };
}

export const writePin = (path: string, { snapshotId, editionId }: Check): void =>
  writeFileSync(path, `${JSON.stringify({ snapshot: snapshotId, edition: editionId }, undefined, 2)}\n`);

function parsed(contents: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(contents) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}
