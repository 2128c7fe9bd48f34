import { PrismaPg } from '@prisma/adapter-pg';
import { DatabaseUnavailable } from './database.errors.js';
import { timingQuery } from './database.metrics.js';

/**
 * The ordinary adapter, except that an unreachable database is told by a `DatabaseUnavailable`, wherever it shows, and that the
 * queries of a transaction are sent one after another.
 */
export class TroubleTellingAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    tellTrouble(adapter);
    adapter.startTransaction = async (isolationLevel) => oneByOne(tellTrouble(await start(isolationLevel).catch(tell)));
    return adapter;
  }
}

interface Queryable {
  queryRaw(query: Asked): Promise<unknown>;
  executeRaw(query: Asked): Promise<unknown>;
}
interface Asked {
  readonly sql: string;
}

function tellTrouble<Q extends Queryable>(queryable: Q): Q {
  const queryRaw = queryable.queryRaw.bind(queryable);
  const executeRaw = queryable.executeRaw.bind(queryable);
  queryable.queryRaw = (query) => tellingTrouble(query.sql, () => queryRaw(query));
  queryable.executeRaw = (query) => tellingTrouble(query.sql, () => executeRaw(query));
  return queryable;
}

/** Times a query, and has a database that is away told as such. */
export const tellingTrouble = <Result>(sql: string, query: () => Promise<Result>): Promise<Result> =>
  timingQuery(sql, query).catch(tell);

/** A connection answers one query at a time; node-postgres no longer wants to be the one who keeps the others waiting. */
function oneByOne<Q extends Queryable>(queryable: Q): Q {
  let last: Promise<unknown> = Promise.resolve();
  const afterThat =
    (send: (query: Asked) => Promise<unknown>) =>
    (query: Asked): Promise<unknown> => {
      const sent = last.then(() => send(query));
      last = sent.catch(() => undefined);
      return sent;
    };
  queryable.queryRaw = afterThat(queryable.queryRaw.bind(queryable));
  queryable.executeRaw = afterThat(queryable.executeRaw.bind(queryable));
  return queryable;
}

function tell(error: unknown): never {
  throw isAway(error) ? new DatabaseUnavailable(error) : error;
}

/** What the driver says of an error, or the adapter of the cause of its own. */
type Told = Partial<Record<'code' | 'message' | 'severity' | 'kind' | 'originalCode', string>>;

/** Whether the error says that the database is away or full, rather than that the query was wrong. */
export function isAway(error: unknown): boolean {
  const { code = '', message = '', severity, cause } = (error ?? {}) as Told & { readonly cause?: Told };
  const adapted = cause ?? {};
  const isRefused = [severity, adapted.severity].includes('FATAL') || KINDS.has(adapted.kind ?? '');
  const isOfServer = [code, adapted.originalCode ?? ''].some((state) => SQL_STATES.test(state));
  return isRefused || isOfServer || SYSTEM.test(code) || MESSAGES.test(message);
}

/** The adapter's words for a connection that cannot be had; what PostgreSQL calls fatal ends one. */
const KINDS = new Set([
  'AuthenticationFailed',
  'ConnectionClosed',
  'DatabaseAccessDenied',
  'DatabaseDoesNotExist',
  'DatabaseNotReachable',
  'SocketTimeout',
  'TlsConnectionError',
  'TooManyConnections',
]);
/** Connection exceptions (08), no more connections or out of resources (53), shutting down or starting up (57P). */
const SQL_STATES = /^(08|53|57P0[1-3])/;
/** ECONNREFUSED, EHOSTUNREACH, EPIPE … */
const SYSTEM = /^E[A-Z_]+$/;
/** What node-postgres says without a code. */
const MESSAGES = /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection)/;
