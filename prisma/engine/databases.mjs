import { mkdir } from 'node:fs/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** `pglite:<folder>` and `pglite:memory` are PostgreSQL inside this process; anything else is a server's URL. */
export const isEmbedded = (url) => url.startsWith('pglite:');

/** Opens the database at the URL, or another one on the same server. */
export const openPool = (url, database) => (isEmbedded(url) ? openEmbedded(url) : openServer(url, database));

/** The database as the engine wants it: a driver adapter that also reads the catalogue and runs whole scripts. */
export async function connect(url, database) {
  const { pool, schema, close } = await openPool(url, database);
  const adapter = await new PrismaPg(pool, { schema }).connect();
  readCatalogueCharacters(adapter);
  // The adapter splits at every semicolon, also at those inside functions and strings.
  adapter.executeScript = async (script) => {
    await pool.query(script).catch((error) => adapter.onError(error));
  };
  adapter.dispose = close;
  return adapter;
}

/** An empty database to replay the migrations in; disposing of it removes it. */
export async function connectToShadow({ url, shadowDatabaseUrl }) {
  if (isEmbedded(shadowDatabaseUrl ?? url)) return connect('pglite:memory');
  return shadowDatabaseUrl ? emptied(shadowDatabaseUrl, url) : temporary(url);
}

async function openEmbedded(url) {
  const { PGlite } = await import('@electric-sql/pglite');
  const { createPgConfig } = await import('@electric-sql/pglite/node-postgres');
  const folder = url.slice('pglite:'.length).replace(/^\/\/(?=[./])/, '');
  const isInMemory = folder === 'memory';
  if (!isInMemory) await mkdir(folder, { recursive: true });
  const lite = await PGlite.create(isInMemory ? 'memory://' : folder);
  const config = createPgConfig(lite);
  // The adapter passes its type parsers as `types`; PGlite's bridge takes them for a list of oids.
  const parse = config.connection.parse.bind(config.connection);
  config.connection.parse = (query) => parse({ ...query, types: undefined });
  const pool = new pg.Pool(Object.assign(config, { max: 1, idleTimeoutMillis: 0 }));
  const close = async () => {
    await pool.end();
    await lite.close();
  };
  return { pool, close };
}

async function openServer(url, database) {
  const target = new URL(url);
  const schema = target.searchParams.get('schema') ?? undefined;
  target.searchParams.delete('schema');
  if (database) target.pathname = `/${encodeURIComponent(database)}`;
  const pool = new pg.Pool({ connectionString: target.href, max: 2 });
  return { pool, schema, close: () => pool.end() };
}

async function temporary(url) {
  const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
  const server = await openPool(url);
  await server.pool.query(`CREATE DATABASE "${name}"`);
  const shadow = await connect(url, name);
  const close = shadow.dispose;
  shadow.dispose = async () => {
    await close();
    await server.pool.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await server.close();
  };
  return shadow;
}

async function emptied(shadowUrl, mainUrl) {
  const shadow = await connect(shadowUrl);
  try {
    if (!isEmbedded(mainUrl)) await refuseSame(shadowUrl, mainUrl);
    await shadow.executeScript('DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public;');
    return shadow;
  } catch (error) {
    await shadow.dispose();
    throw error;
  }
}

/** One database has many URLs, but a lock in it is seen through each of them, and through no other database's. */
async function refuseSame(shadowUrl, mainUrl) {
  const key = crypto.getRandomValues(new BigInt64Array(1))[0];
  const [main, shadow] = await Promise.all([openPool(mainUrl), openPool(shadowUrl)]);
  const holder = await main.pool.connect();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [key]);
    const { rows } = await shadow.pool.query('SELECT pg_try_advisory_lock($1) AS free', [key]);
    if (!rows[0].free) throw new Error('SHADOW_DATABASE_URL is the database of DATABASE_URL, and would be emptied.');
  } finally {
    holder.release();
    await Promise.all([main.close(), shadow.close()]);
  }
}

/**
 * The adapter has no name for PostgreSQL's one-byte "char", which the catalogue is full of; the engine reads it as a
 * character, and breaks when it comes as text.
 */
function readCatalogueCharacters(adapter) {
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  const characterColumns = new WeakMap();
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    const characters = result.fields.map(({ dataTypeID }) => dataTypeID === CHAR);
    characterColumns.set(query, characters);
    result.fields.forEach((field, at) => characters[at] && (field.dataTypeID = TEXT));
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const characters = characterColumns.get(query);
    return {
      ...result,
      columnTypes: result.columnTypes.map((type, at) => (characters[at] ? ColumnTypeEnum.Character : type)),
    };
  };
}

const CHAR = 18;
const TEXT = 25;
