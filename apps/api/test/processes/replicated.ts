import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Postgres } from '../../../../tools/faults/postgres.mjs';
import { postgresFolder } from '../../../../tools/faults/programs.mjs';
import { copyOnServer } from '../../../../libs/persistence/src/testing/server-copies.js';
import type { Template } from '../../../../libs/persistence/src/testing/template.js';

/** Whether PostgreSQL is to be tried, and its programs are there to start servers of one's own. */
export const CAN_REPLICATE = process.env.TEST_DATABASE_URL !== undefined && postgresFolder() !== undefined;

/** A primary and a replica of it, which nobody else uses, with one database. */
export interface Replicated {
  readonly primary: Postgres;
  readonly replica: Postgres;
  /** Where the database is at the primary, and at the replica. */
  readonly url: string;
  readonly replicaUrl: string;
  readonly end: () => Promise<void>;
}

export async function replicated(template: Template): Promise<Replicated> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-replicated-'));
  chmodSync(folder, 0o755); // whom PostgreSQL runs as looks into it
  const servers: Postgres[] = [];
  const end = async () => {
    for (const server of servers) await server.kill();
    rmSync(folder, { recursive: true });
  };
  try {
    const primary = await Postgres.in(join(folder, 'primary'));
    servers.push(primary);
    const copy = await copyOnServer(primary.url(), template);
    const replica = await primary.replica(join(folder, 'replica'));
    servers.unshift(replica);
    const { url } = copy.config as { readonly url: string };
    return { primary, replica, url, replicaUrl: replica.url(new URL(url).pathname.slice(1)), end };
  } catch (error) {
    await end();
    throw error;
  }
}
