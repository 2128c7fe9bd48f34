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
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw cannotUse(url, reasonOf(error), error);
  }
  return { pool, listen: listenAt(config), patience: PATIENCE, close: () => pool.end() };
}

const PATIENCE = 5_000;
const HEARTBEAT = 5_000;

function parse(url: string): pg.ClientConfig {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new CannotOpenDatabase('DATABASE_URL must look like postgresql://user:password@host:5432/database.');
  }
  // Prisma's word, unknown to the driver, which would use the default schema without a word.
  const schema = new URL(url).searchParams.get('schema') ?? 'public';
  if (schema !== 'public') throw cannotUse(url, `its schema ${schema} is not supported, only public is`);
  return { connectionString: url, application_name: 'plimsoll', keepAlive: true };
}

/** A connection of its own, asked now and then whether it still lives: a silent network would hide lost events. */
const listenAt =
  (config: pg.ClientConfig): Listen =>
  async (channel, { heard, lost }) => {
    const client = new pg.Client({ ...config, connectionTimeoutMillis: PATIENCE, query_timeout: HEARTBEAT });
    client.on('error', lost).on('end', lost);
    client.on('notification', ({ payload }) => heard(payload ?? ''));
    const end = () => client.end().catch(() => undefined);
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
    } catch (error) {
      await end();
      throw error;
    }
    const heartbeat = setInterval(() => void client.query('SELECT 1').catch(lost), HEARTBEAT).unref();
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
