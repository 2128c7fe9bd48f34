import type pg from 'pg';

/**
 * Runs the work on a connection of the pool's. One that refused something is used again; one that broke, or that the work says
 * is of no more use, is not.
 */
export async function onConnection<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient, giveUp: (reason: Error) => void) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const giveUp = (reason: Error) => void (broken = reason);
  client.on('error', giveUp); // unheard, it would end the process; the query refuses with it too
  try {
    return await work(client, giveUp);
  } finally {
    client.off('error', giveUp);
    client.release(broken);
  }
}
