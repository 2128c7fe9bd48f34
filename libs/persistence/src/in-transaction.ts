import type pg from 'pg';
import { onConnection } from './on-connection.js';

/**
 * Runs SQL of our own, apart from Prisma, in one transaction. A connection that broke is not used again. What holds a lock meanwhile may be silent for
 * long, as while a catalogue is imported; where the process vanished the database ends it all the same.
 */
export const inTransaction = <Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> =>
  onConnection(pool, async (client, giveUp) => {
    try {
      await client.query(BEGIN);
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(giveUp);
      throw error;
    }
  });

const BEGIN = "BEGIN; SET LOCAL idle_in_transaction_session_timeout TO '15min'";
