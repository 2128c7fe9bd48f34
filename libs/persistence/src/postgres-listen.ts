import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Listen } from './event-feed.js';

/**
 * A connection of its own, which is told something now and then through another: a silent network would hide lost events, and
 * a pooler that gives each transaction another connection lets nobody listen, without a word.
 */
export const listenAt =
  (config: pg.ClientConfig, pool: pg.Pool, patience: number): Listen =>
  async (channel, { heard, lost }) => {
    const client = new pg.Client({ ...config, connectionTimeoutMillis: patience, query_timeout: HEARTBEAT });
    client.on('error', lost).on('end', lost);
    const pulse = `${BEAT}${randomUUID()}`;
    let answer: (() => void) | undefined;
    client.on('notification', ({ payload = '' }) => {
      if (payload === pulse) answer?.();
      else if (!payload.startsWith(BEAT)) heard(payload); // the beats of other processes are theirs
    });
    const beat = async () => {
      await client.query('SELECT 1');
      const beaten = new Promise<boolean>((resolve) => (answer = () => resolve(true)));
      const isTold = await pool.query(`NOTIFY ${channel}, '${pulse}'`).then(yes, no);
      if (!isTold) return; // every connection is taken: that says nothing of this one
      const isHeard = await Promise.race([beaten, pause(HEARTBEAT, false, { ref: false })]);
      if (!isHeard) throw new Error('What is told is not heard.');
    };
    const end = () => client.end().catch(() => undefined);
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      await beat();
    } catch (error) {
      await end();
      throw error;
    }
    let isBeating = false;
    const beatAgain = async () => {
      if (isBeating) return; // with the pool full a beat takes longer than there is between two
      isBeating = true;
      await beat()
        .catch(lost)
        .finally(() => (isBeating = false));
    };
    const heartbeat = setInterval(() => void beatAgain(), HEARTBEAT).unref();
    return async () => {
      clearInterval(heartbeat);
      await end();
    };
  };

const HEARTBEAT = 5_000;
const BEAT = 'beat ';
const yes = () => true;
const no = () => false;
