import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { CannotOpenDatabase } from './database.errors.js';
import { firstLineOf } from './first-line.js';
import type { Listen } from './event-feed.js';
import type { Server } from './server.js';

/** PostgreSQL at a URL. Tried once before it is returned, so that a wrong URL is told at once. */
export async function openPostgres(url: string, poolSize = 10): Promise<Server> {
  const config = parse(url);
  const pool = new pg.Pool({ ...config, max: poolSize, connectionTimeoutMillis: PATIENCE });
  // An idle connection that breaks is replaced by the pool; unheard, its error would end the process.
  pool.on('error', () => undefined);
  // Neither is one heard that breaks in the moment between the pool and whoever is given it, who is refused when asking it something.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw cannotUse(url, reasonOf(error), error);
  }
  return { pool, listen: listenAt(config, pool), patience: PATIENCE, close: () => pool.end() };
}

const PATIENCE = 5_000;
const HEARTBEAT = 5_000;
const BEAT = 'beat ';
const yes = () => true;
const no = () => false;

function parse(url: string): pg.ClientConfig {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new CannotOpenDatabase('DATABASE_URL must look like postgresql://user:password@host:5432/database.');
  }
  // Prisma's word, unknown to the driver, which would use the default schema without a word.
  const schema = new URL(url).searchParams.get('schema') ?? 'public';
  if (schema !== 'public') throw cannotUse(url, `its schema ${schema} is not supported, only public is`);
  return { connectionString: url, application_name: 'plimsoll', keepAlive: true };
}

/**
 * A connection of its own, which is told something now and then through another: a silent network would hide lost events, and
 * a pooler that gives each transaction another connection lets nobody listen, without a word.
 */
const listenAt =
  (config: pg.ClientConfig, pool: pg.Pool): Listen =>
  async (channel, { heard, lost }) => {
    const client = new pg.Client({ ...config, connectionTimeoutMillis: PATIENCE, query_timeout: HEARTBEAT });
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

function cannotUse(url: string, reason: string, cause?: unknown): CannotOpenDatabase {
  const { username, host, pathname } = new URL(url);
  const place = `${username && `${username}@`}${host}${pathname}`;
  return new CannotOpenDatabase(`Cannot use the database at DATABASE_URL (${place}): ${reason}.`, { cause });
}

/** The driver's own words, put right where they say nothing. */
function reasonOf(error: unknown): string {
  const { code = '' } = error as { code?: string };
  const message = firstLineOf(error);
  if (code === 'ECONNREFUSED') return 'nothing listens there';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'there is no such host';
  if (code === 'ETIMEDOUT' || /timeout/i.test(message)) return 'it does not answer';
  if (message.includes('password must be a string')) return 'it asks for a password, and the URL has none';
  return message;
}
