import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isMomentary } from './momentary.js';
import { listenAt } from './postgres-listen.js';
import { cannotUse, type Named, reasonOf } from './postgres-url.js';
import { Replica } from './replica.js';
import type { Server } from './server.js';
import { PostgresStandby } from './standby.js';
import { watchedPool } from './watched-pool.js';

/** A PostgreSQL, and how it is reached. */
export interface PostgresConfig {
  readonly url: string;
  /** Past a pooler, to the same database: where sessions are one's own. Without it that is the `url`. */
  readonly directUrl?: string | undefined;
  /** The same database on a replica, which need not be there. */
  readonly replicaUrl?: string | undefined;
  /** The most connections at the `url`, and at the `replicaUrl`, 10 where nothing is said. */
  readonly poolSize?: number | undefined;
}

/** PostgreSQL at a URL. Tried before it is returned, so that a wrong URL is told at once. */
export async function openPostgres({ url, directUrl, replicaUrl, poolSize = 10 }: PostgresConfig): Promise<Server> {
  const named = { variable: 'DATABASE_URL', url };
  const past = directUrl === undefined ? undefined : { variable: 'DATABASE_DIRECT_URL', url: directUrl };
  const watched = watchedPool(named, poolSize, PATIENCE);
  const watchedDirect = past ? watchedPool(past, DIRECT_SIZE, PATIENCE) : watched;
  const replica = replicaUrl === undefined ? undefined : replicaAt(replicaUrl, poolSize, watched.pool);
  const [pool, direct] = [watched.pool, watchedDirect.pool];
  const close = async () => {
    for (const each of new Set([watched, watchedDirect])) await each.close();
    await replica?.close();
  };
  try {
    await assertAnswers(pool, named);
    if (past) await assertAnswers(direct, past);
  } catch (error) {
    await close();
    throw error;
  }
  const listen = listenAt(watchedDirect.config, pool, PATIENCE);
  return { pool, direct, replica, listen, patience: PATIENCE, close };
}

/** Milliseconds that a query waits for a connection while the server answers, which is then merely busy. */
const PATIENCE = 5_000;

/** One holds a lock while the other migrates. */
const DIRECT_SIZE = 2;

function replicaAt(url: string, poolSize: number, primary: pg.Pool) {
  const { pool, close } = watchedPool(
    { variable: 'DATABASE_REPLICA_URL', url },
    poolSize,
    PATIENCE_WITH_REPLICA,
    pg.Pool,
  );
  return { reads: new Replica(new PostgresStandby(primary, pool)), pool, close };
}

/** Milliseconds; the primary is there meanwhile. */
const PATIENCE_WITH_REPLICA = 500;

/** What a server says that is starting, or has no connection left, may not be so a moment later. */
async function assertAnswers(pool: pg.Pool, named: Named): Promise<void> {
  const end = performance.now() + START;
  for (;;) {
    try {
      await pool.query('SELECT 1');
      return;
    } catch (error) {
      if (!isMomentary(error) || performance.now() > end) throw cannotUse(named, reasonOf(error), error);
    }
    await pause(AGAIN);
  }
}

/** Milliseconds. */
const START = 30_000;
const AGAIN = 500;
