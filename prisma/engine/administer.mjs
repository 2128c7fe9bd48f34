import { isEmbedded, openPool } from './databases.mjs';

/**
 * Commands that are no conversation: `schema-engine --datasource … cli create-database`. Prisma's command line reads
 * the answer from lines of a log.
 */
export async function administer(command, { url }) {
  const name = isEmbedded(url) ? 'embedded' : decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres';
  console.error(); // the command line skips the first line
  try {
    await query(url, command, name);
    log('INFO', { message: `${command} succeeded for database "${name}"` });
  } catch (error) {
    const message = `${command} failed for database "${name}": ${error.message || error.code}`;
    log('ERROR', { is_panic: false, error_code: IDENTIFIERS.get(error.code), message });
    process.exitCode = 1;
  }
}

async function query(url, command, name) {
  // An embedded database is created by opening it, and goes with its folder.
  const isConnecting = command === 'can-connect-to-database' || isEmbedded(url);
  const { pool, close } = await openPool(url, isConnecting ? undefined : 'postgres');
  try {
    await pool.query(isConnecting ? 'SELECT 1' : STATEMENTS[command](`"${name.replaceAll('"', '""')}"`));
  } finally {
    await close();
  }
}

const STATEMENTS = {
  'create-database': (name) => `CREATE DATABASE ${name}`,
  'drop-database': (name) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`,
};

/** Prisma's names for what a server or the network refuses; it shows the message alone for any other. */
const IDENTIFIERS = new Map([
  ['28000', 'P1000'],
  ['28P01', 'P1000'],
  ['3D000', 'P1003'],
  ['42P04', 'P1009'],
  ['42501', 'P1010'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'ETIMEDOUT'].map((code) => [
    code,
    'P1001',
  ]),
]);

const log = (level, fields) =>
  console.error(
    JSON.stringify({ level, target: 'schema_engine::logger', fields, timestamp: new Date().toISOString() }),
  );
