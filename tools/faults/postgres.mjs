import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../cluster/free-port.mjs';
import { ended, hasEnded, postgresFolder, postgresUser, started, until } from './programs.mjs';

/** A PostgreSQL of our own, which may be stopped and killed as one likes. */
export class Postgres {
  #running;

  constructor(folder, port) {
    this.folder = folder;
    this.port = port;
  }

  /** A new one in this folder, started. */
  static async in(folder) {
    const how = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
    made(folder, 'initdb', how);
    const postgres = new Postgres(folder, await freePort());
    await postgres.start();
    return postgres;
  }

  /** A replica of this one in that folder, started: what is written here streams there. */
  async replica(folder) {
    made(folder, 'pg_basebackup', ['-d', this.url(), '-R', '-c', 'fast', '--no-sync']);
    const replica = new Postgres(folder, await freePort());
    await replica.start();
    return replica;
  }

  url(database = 'postgres', port = this.port) {
    return `postgresql://postgres@127.0.0.1:${String(port)}/${database}`;
  }

  /** Where the processes of a killed one still hold its memory, it is tried again, as an operator would. */
  async start() {
    const flags = ['shared_buffers=64MB', 'max_connections=60', 'listen_addresses=127.0.0.1', ...this.#more];
    const place = ['-D', join(this.folder, 'data'), '-p', String(this.port), '-k', this.folder];
    const all = [...place, ...flags.flatMap((flag) => ['-c', flag])];
    await until(
      'PostgreSQL to start',
      async () => {
        if (!this.#running || hasEnded(this.#running.child))
          this.#running = started(join(postgresFolder(), 'postgres'), all, { ...postgresUser(), cwd: this.folder });
        return this.answers();
      },
      90_000,
    );
  }

  /** Settings that the next start adds. */
  set(...settings) {
    this.#more = settings;
  }
  #more = [];

  answers() {
    return this.ask('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  /** As `pg_ctl stop -m fast` does. */
  async stop() {
    await ended(this.#running.child, 'SIGINT');
  }

  /** The process that all others are children of, as by `kill -9`. */
  async kill() {
    await ended(this.#running.child, 'SIGKILL');
  }

  async ask(sql, values = [], database = 'postgres') {
    const client = new pg.Client({ connectionString: this.url(database), connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query(sql, values)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** How many connections hold a transaction open without doing anything in it, for longer than a moment. */
  async idleInTransaction(database) {
    const [{ count }] = await this.ask(IDLE, [database]);
    return count;
  }
}

/** Has a program make the data in a folder of its own. */
function made(folder, program, args) {
  const user = postgresUser();
  mkdirSync(folder, { recursive: true });
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const all = ['-D', join(folder, 'data'), ...args];
  execFileSync(join(postgresFolder(), program), all, { ...user, cwd: folder, stdio: 'ignore' });
}

const IDLE = `SELECT count(*)::int AS count FROM pg_stat_activity
  WHERE datname = $1 AND state LIKE 'idle in transaction%' AND state_change < now() - interval '1 second'`;
