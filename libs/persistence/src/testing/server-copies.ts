import pg from 'pg';
import { openDatabase } from '../open-database.js';
import { type Copy, nameOf, type Template } from './template.js';
import { TEST_LOCK } from './server-run.js';

/**
 * A copy on the server, which is reached through the pooler at TEST_POOLER_URL where there is one: it is made past that, for
 * a pooler keeps the connections by which nobody may be there. Databases of this run are named after it, so that the next
 * one knows what to sweep.
 */
export async function copyOnServer(server: string, template: Template): Promise<Copy> {
  const run = process.env.PLIMSOLL_TEST_RUN ?? '0';
  const original = `plimsoll_test_${run}_${nameOf(template)}`;
  const copy = `plimsoll_test_${run}_${process.pid}_${process.hrtime.bigint()}`;
  await onServer(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1, 0)', [TEST_LOCK]);
    if (!(await isWhole(client, original))) await make(client, server, original, template);
    await client.query(`CREATE DATABASE ${copy} TEMPLATE ${original}`);
  });
  const drop = () => onServer(server, (client) => client.query(`DROP DATABASE ${copy} WITH (FORCE)`));
  return {
    config: { url: urlOf(process.env.TEST_POOLER_URL ?? server, copy) },
    drop: async () => {
      await drop();
    },
  };
}

/** It is marked as a template when it is finished. */
async function isWhole(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [name]);
  return rows.length > 0;
}

async function make(client: pg.Client, server: string, name: string, template: Template): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${name}`);
  await client.query(`CREATE DATABASE ${name}`);
  const database = await openDatabase({ url: urlOf(server, name) });
  await template.prepare(database).finally(() => database.close());
  await client.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
}

async function onServer<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
