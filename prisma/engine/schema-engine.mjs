#!/usr/bin/env node
// Prisma's schema engine, offline: speaks the native binary's protocol (JSON-RPC lines on
// stdin/stdout, `cli <command>` with JSON log lines on stderr) on top of the npm package
// @prisma/schema-engine-wasm and the pg driver adapter (PostgreSQL or in-process PGlite).
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const { values: opts, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { datamodels: { type: 'string', multiple: true }, datasource: { type: 'string' } },
});
const datasource = opts.datasource ? JSON.parse(opts.datasource) : {};
let panic;
const isPglite = (url) => url.startsWith('pglite:');

async function openPool(url, database) {
  if (isPglite(url)) {
    const { PGlite } = await import('@electric-sql/pglite');
    const { createPgConfig } = await import('@electric-sql/pglite/node-postgres');
    const dir = url.slice('pglite:'.length).replace(/^\/\/(?=[./])/, '');
    if (dir && dir !== 'memory') await mkdir(dir, { recursive: true });
    const lite = await PGlite.create(dir === 'memory' ? 'memory://' : dir);
    const config = createPgConfig(lite);
    // adapter-pg passes its type parsers as `types`; PGlite's parse() takes that for a list of oids.
    const parse = config.connection.parse.bind(config.connection);
    config.connection.parse = (query) => parse({ ...query, types: undefined });
    const pool = new pg.Pool({ ...config, max: 1, idleTimeoutMillis: 0 });
    return {
      pool,
      close: async () => {
        await pool.end();
        await lite.close();
      },
    };
  }
  const target = new URL(url);
  const schema = target.searchParams.get('schema') ?? undefined;
  target.searchParams.delete('schema');
  if (database) target.pathname = `/${database}`;
  const pool = new pg.Pool({ connectionString: target.href, max: 2 });
  return { pool, schema, close: () => pool.end() };
}

async function connect(url, database) {
  const { pool, schema, close } = await openPool(url, database);
  const adapter = await new PrismaPg(pool, { schema }).connect();
  // adapter-pg rejects the catalogue's one-byte "char" type (oid 18), which the engine reads as Character.
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  const chars = new WeakMap();
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    chars.set(
      query,
      result.fields.map((field) => field.dataTypeID === 18 && (field.dataTypeID = 25)),
    );
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const columnTypes = result.columnTypes.map((type, i) => (chars.get(query)[i] ? ColumnTypeEnum.Character : type));
    return { ...result, columnTypes };
  };
  // adapter-pg splits scripts on every ';' (breaks functions, DO blocks, strings): send them whole.
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  adapter.dispose = close;
  return adapter;
}

async function connectToShadowDb() {
  const { url, shadowDatabaseUrl } = datasource;
  if (isPglite(shadowDatabaseUrl ?? url)) return connect('pglite:memory');
  if (shadowDatabaseUrl) {
    const shadow = await connect(shadowDatabaseUrl);
    await shadow.executeScript('DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public;');
    return shadow;
  }
  const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
  const admin = await openPool(url);
  await admin.pool.query(`CREATE DATABASE "${name}"`);
  const shadow = await connect(url, name);
  const close = shadow.dispose;
  shadow.dispose = async () => {
    await close();
    await admin.pool.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await admin.close();
  };
  return shadow;
}

async function loadEngine() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = new URL('./schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasm)), {
    './schema_engine_bg.js': glue,
  });
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => {
      panic = message;
    },
  };
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(datasource.url),
    connectToShadowDb,
  });
  const datamodels = opts.datamodels?.map((path) => [path, readFileSync(path, 'utf8')]);
  const engine = await glue.SchemaEngine.new({ datamodels }, () => undefined, factory);
  return { engine, errors: factory.errorRegistry };
}

// ---- `schema-engine --datasource {...} cli can-connect-to-database|create-database|drop-database`
async function cli(command) {
  const log = (level, fields) =>
    console.error(
      JSON.stringify({ level, target: 'schema_engine::logger', fields, timestamp: new Date().toISOString() }),
    );
  const { url } = datasource;
  const name = isPglite(url) ? 'pglite' : decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres';
  console.error(); // the CLI drops the first stderr line
  try {
    if (command === 'can-connect-to-database' || isPglite(url)) {
      const { pool, close } = await openPool(url);
      try {
        await pool.query('SELECT 1');
      } finally {
        await close();
      }
      return log('INFO', { message: 'Connection successful' });
    }
    const { pool, close } = await openPool(url, 'postgres');
    const id = `"${name.replaceAll('"', '""')}"`;
    try {
      if (command === 'create-database') await pool.query(`CREATE DATABASE ${id}`);
      if (command === 'drop-database') await pool.query(`DROP DATABASE IF EXISTS ${id} WITH (FORCE)`);
    } finally {
      await close();
    }
    log('INFO', {
      message: command === 'drop-database' ? 'The database was successfully dropped.' : `Successful database creation`,
    });
  } catch (error) {
    const code = { '3D000': 'P1003', '28P01': 'P1000', '42P04': 'P1009' }[error.code] ?? 'P1001';
    log('ERROR', {
      is_panic: false,
      error_code: code,
      message: `${command} failed for database "${name}": ${error.message || error.code || error}`,
    });
    process.exitCode = 1;
  }
}

// ---- JSON-RPC over stdio
const reply = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

async function serve() {
  let ready;
  let current;
  const fail = (id, error) => {
    const data = {
      is_panic: panic !== undefined,
      message: panic ?? error?.message ?? String(error),
      ...(error?.code ? { error_code: error.code } : {}),
    };
    reply({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } });
  };
  // A panic inside the engine escapes its promise: without this the CLI would exit 0 in silence.
  process.on('uncaughtException', (error) => {
    fail(current, error);
    process.exitCode = 101;
  });
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line || '{}');
    if (!method) continue; // the CLI's answer to our own `print`
    current = id;
    try {
      ready ??= loadEngine();
      const { engine } = await ready;
      const result = (await engine[method === 'getDatabaseVersion' ? 'version' : method](params)) ?? {};
      if (method === 'diff' && result.stdout) {
        reply({ id: `print-${id}`, method: 'print', params: { content: result.stdout.replace(/\n$/, '') } });
        delete result.stdout;
      }
      reply({ id, result });
    } catch (error) {
      const external = /External error id#(\d+)/.exec(error?.message ?? '');
      fail(id, external ? ((await ready).errors.consumeError(Number(external[1]))?.error ?? error) : error);
    }
  }
  process.exit();
}

await (positionals[0] === 'cli' ? cli(positionals[1]) : serve());
