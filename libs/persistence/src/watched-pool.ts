import pg from 'pg';
import { cannotUse, configOf, type Named, reasonOf } from './postgres-url.js';
import { PatientPool } from './patient-pool.js';
import { type Dial, Pulse } from './pulse.js';

/** Connections to a server that is noticed when it falls silent. */
export interface WatchedPool {
  readonly config: pg.ClientConfig;
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

/** `patience`: milliseconds to wait for a connection. Who is not patient is told at once of a server that has none at the moment. */
export function watchedPool(
  named: Named,
  max: number,
  patience: number,
  Pool: typeof pg.Pool = PatientPool,
): WatchedPool {
  const config = configOf(named);
  const pulse = new Pulse(dialling(config, named), () => pool.waitingCount > 0 || pool.totalCount > pool.idleCount);
  const stream = pulse.socket;
  const pool: pg.Pool = new Pool({ ...config, max, connectionTimeoutMillis: patience, stream });
  // An idle connection that breaks is replaced by the pool; unheard, its error would end the process.
  pool.on('error', () => undefined);
  // Neither is one heard that breaks in the moment between the pool and whoever is given it, who is refused when asking it something.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const close = async () => {
    await pool.end();
    pulse.stop();
  };
  return { config, pool, close };
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
