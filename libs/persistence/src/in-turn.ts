import { currentWorkspace } from './in-workspace.js';
import type { Client } from './unit.js';

/**
 * Until the transaction ends no other one of this workspace comes past the same place: what is counted from here on is not
 * added to meanwhile.
 */
export async function inTurn(tx: Client, place: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${place} of ${currentWorkspace()}`}, 0))`;
}
