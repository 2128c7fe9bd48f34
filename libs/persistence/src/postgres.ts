import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isMomentary } from './momentary.js';
import { PatientPool } from './patient-pool.js';
import { listenAt } from './postgres-listen.js';
import { cannotUse, configOf, type Named, reasonOf } from './postgres-url.js';
import { type Dial, Pulse } from './pulse.js';
import type { Server } from './server.js';

/** A PostgreSQL, and how it is reached. */
export interface PostgresConfig {
  readonly url: string;
  /** Past a pooler, to the same database: where sessions are one's own. Without it that is the `url`. */
  readonly directUrl?: string | undefined;
  /** The most connections at the `url`, 10 where nothing is said. */
  readonly poolSize?: number | undefined;
}

/** PostgreSQL at a URL. Tried before it is returned, so that a wrong URL is told at once. */
export async function openPostgres({ url, directUrl, poolSize = 10 }: PostgresConfig): Promise<Server> {
  const named = { variable: 'DATABASE_URL', url };
  const past = directUrl === undefined ? undefined : { variable: 'DATABASE_DIRECT_URL', url: directUrl };
  const watched = poolOf(named, poolSize);
  const watchedDirect = past ? poolOf(past, DIRECT_SIZE) : watched;
  const [pool, direct] = [watched.pool, watchedDirect.pool];
  const close = async () => {
    for (const { pool, pulse } of new Set([watched, watchedDirect])) {
      await pool.end();
      pulse.stop();
    }
  };
  try {
    await assertAnswers(pool, named);
    if (past) await assertAnswers(direct, past);
  } catch (error) {
    await close();
    throw error;
  }
  return { pool, direct, listen: listenAt(watchedDirect.config, pool, PATIENCE), patience: PATIENCE, close };
}

/** Milliseconds that a query waits for a connection while the server answers, which is then merely busy. */
const PATIENCE = 5_000;

/** One holds a lock while the other migrates. */
const DIRECT_SIZE = 2;

interface WatchedPool {
  readonly config: pg.ClientConfig;
  readonly pool: pg.Pool;
  readonly pulse: Pulse;
}

function poolOf(named: Named, max: number): WatchedPool {
  const config = configOf(named);
  const pulse = new Pulse(dialling(config, named), () => pool.waitingCount > 0 || pool.totalCount > pool.idleCount);
  const stream = pulse.socket;
  const pool: pg.Pool = new PatientPool({ ...config, max, connectionTimeoutMillis: PATIENCE, stream });
  // An idle connection that breaks is replaced by the pool; unheard, its error would end the process.
  pool.on('error', () => undefined);
  // Neither is one heard that breaks in the moment between the pool and whoever is given it, who is refused when asking it something.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return { config, pool, pulse };
}

/** As the driver would connect, by a name, an address or the folder of a socket. It reads the files that the URL names. */
function dialling(config: pg.ClientConfig, named: Named): Dial {
  const { host, port } = clientOf(config, named);
  return (socket) => {
    if (host.startsWith('/')) socket.connect(`${host}/.s.PGSQL.${port}`);
    else socket.connect(port, host);
  };
}

function clientOf(config: pg.ClientConfig, named: Named): pg.Client {
  try {
    return new pg.Client(config);
  } catch (error) {
    throw cannotUse(named, reasonOf(error), error);
  }
}

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
