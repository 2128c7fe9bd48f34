import { Counter, Gauge, Histogram } from '#libs/observability';
import type pg from 'pg';

/** Has a pool's connections told to operators under a name, until the way out is taken. */
export function tellOfPool(name: string, pool: pg.Pool): () => void {
  const leaving = [
    CONNECTIONS.from(() => [
      { of: [name, 'idle'], value: pool.idleCount },
      { of: [name, 'busy'], value: pool.totalCount - pool.idleCount },
    ]),
    LARGEST.from(() => [{ of: [name], value: pool.options.max }]),
    WAITING.from(() => [{ of: [name], value: pool.waitingCount }]),
  ];
  return () => leaving.forEach((leave) => leave());
}

/** Measures what Prisma asks of the database, by what kind of statement it is. */
export const timingQuery = <Result>(sql: string, query: () => Promise<Result>): Promise<Result> =>
  QUERIES.timing([kindOf(sql)], query);

function kindOf(sql: string): string {
  const [word = ''] = /[a-z]+/i.exec(sql) ?? [];
  const kind = word.toLowerCase();
  return KINDS.has(kind) ? kind : 'other';
}

const KINDS = new Set(['select', 'insert', 'update', 'delete', 'with']);

/** Counted where there is a replica, by who answered and why. */
export const READS = new Counter({
  name: 'plimsoll_database_reads_total',
  help: 'Queries outside of transactions where there is a replica, by who answered (replica or primary) and why.',
  labels: ['server', 'reason'],
});

const CONNECTIONS = new Gauge({
  name: 'plimsoll_database_connections',
  help: 'Connections of the pool, by pool and by what they do (idle or busy).',
  labels: ['pool', 'state'],
});
const LARGEST = new Gauge({
  name: 'plimsoll_database_connections_max',
  help: 'How many connections the pool may have.',
  labels: ['pool'],
});
const WAITING = new Gauge({
  name: 'plimsoll_database_connections_waiting',
  help: 'How many pieces of work wait for a free connection.',
  labels: ['pool'],
});
const QUERIES = new Histogram({
  name: 'plimsoll_database_query_duration_seconds',
  help: 'How long queries took that Prisma sent, by the first word of the statement and by outcome (ok or error); waiting for a connection included.',
  labels: ['statement', 'outcome'],
});
