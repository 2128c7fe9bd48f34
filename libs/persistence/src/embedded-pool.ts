import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import type { Listen } from './event-feed.js';
import { onConnection } from './on-connection.js';

/** PGlite's one connection, as the pool that the driver adapter expects. */
export function poolOf(lite: PGlite): pg.Pool {
  const config = createPgConfig(lite);
  // adapter-pg passes its type parsers as `types`; PGlite's bridge takes them for a list of oids.
  const parse = config.connection.parse.bind(config.connection);
  config.connection.parse = (query: object) => parse({ ...query, types: undefined });
  return new OneConnection(
    Object.assign(config, { max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: EMBEDDED_PATIENCE }),
  );
}

/**
 * After a refusal the pool's own `query` takes a new connection. Here that is the same one again, on which the end of the refused
 * query is still to come: it would be taken for that of the next.
 */
class OneConnection extends pg.Pool {
  override query = ((query: pg.QueryConfig, values?: unknown[]) =>
    onConnection(this, (client) => client.query(query, values))) as pg.Pool['query'];
}

/** With one connection, a query waits for every transaction before it: an import takes seconds. */
export const EMBEDDED_PATIENCE = 30_000;

/** Subscribed through the pool, and so never inside a transaction that may still be rolled back. */
export const listenOn =
  (lite: PGlite, pool: pg.Pool): Listen =>
  async (channel, { heard }) => {
    await pool.query(`LISTEN ${channel}`);
    const stop = lite.onNotification((name, payload) => {
      if (name === channel) heard(payload);
    });
    return () => {
      stop();
      return Promise.resolve();
    };
  };

/** What PostgreSQL says when it panics, such as for want of room for its log: nothing that it is asked later is ever answered. */
export const panicOf = (lite: PGlite): Promise<string> =>
  new Promise((resolve) => {
    const send = lite.execProtocolStream.bind(lite);
    lite.execProtocolStream = async (message, options) => {
      const answers = await send(message, options);
      for (const { severity, message: reason = '' } of answers as Partial<Notice>[])
        if (severity === 'PANIC') resolve(reason);
      return answers;
    };
  });

interface Notice {
  readonly severity: string;
  readonly message: string;
}
