import type pg from 'pg';
import { BEGIN, beginHeld, holdTo } from './held.js';
import { workspaceInContext } from './in-workspace.js';
import { LedQuery } from './led-query.js';
import { onConnection } from './on-connection.js';
import type { Replica } from './replica.js';
import type { Question } from './standby.js';

/**
 * The same connections, for the queries of tenants: each query, and each transaction, is held by the database to the workspace
 * in whose name it is asked; outside of any it sees the catalogue alone. A query by itself may be answered by the replica.
 */
export const tenantPool = (pool: pg.Pool, replica?: Replica): pg.Pool =>
  replacing(pool, {
    query: (query: Question['query']) => {
      const workspaceId = workspace();
      const ask = () => {
        const held = new LedQuery(query, [holdTo(workspaceId)]);
        return onConnection(pool, (client) => held.answerOf(client));
      };
      return replica ? replica.read({ query, workspaceId }, ask) : ask();
    },
    connect: async () => {
      const begin = beginHeld(workspace()); // asked before there is a connection to wait for
      return beginning(await pool.connect(), begin);
    },
  });

/** The same connections, for the queries of the operator, who sees all workspaces. */
export const operatorPool = (pool: pg.Pool, replica?: Replica): pg.Pool =>
  replacing(pool, {
    ...(replica && {
      query: (query: Question['query']) => replica.read({ query, workspaceId: undefined }, () => pool.query(query)),
    }),
    connect: async () => beginning(await pool.connect(), BEGIN),
  });

const workspace = (): string => workspaceInContext() ?? '';

/** A connection that the adapter takes for one transaction, whose first statement is always this. */
const beginning = (client: pg.PoolClient, begin: string): pg.PoolClient =>
  replacing(client, {
    query: (query: pg.QueryConfig) => client.query(query.text === 'BEGIN' ? { ...query, text: begin } : query),
  });

/** The object with some of its methods replaced; the others run on the object itself. */
const replacing = <Whole extends object>(whole: Whole, methods: Readonly<Record<string, unknown>>): Whole =>
  new Proxy(whole, {
    get: (target, name) => {
      if (typeof name === 'string' && Object.hasOwn(methods, name)) return methods[name];
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
