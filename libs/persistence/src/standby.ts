import pg from 'pg';
import { FreshReading } from './fresh-reading.js';
import { holdTo } from './held.js';
import { LedQuery, type Statement } from './led-query.js';
import { onConnection } from './on-connection.js';

/** What is asked, in the name of a workspace; of none, by the operator, who sees all of them. */
export interface Question {
  readonly query: { readonly text: string };
  readonly workspaceId: string | undefined;
}

/** Up to where the primary's log is written, and whose log it is. */
export interface Position {
  readonly lsn: string;
  readonly timeline: string;
  readonly system: string;
  readonly database: string;
  readonly role: string;
}

/** How a standby stands to a position, said in one breath with its answer. */
export type Standing =
  /** It had everything up to there when it answered. */
  | 'current'
  | 'behind'
  /** It is no replica of that database, or follows another of its histories, or is asked by another role, which may see less. */
  | 'foreign'
  /** All connections to it are taken. */
  | 'busy';

export type Found =
  | { readonly standing: Exclude<Standing, 'current'> }
  | { readonly standing: 'current'; readonly answer: unknown }
  /** It refused this very query, as when what it reads was being taken away. */
  | { readonly standing: 'current'; readonly refusal: Error };

/** A replica that answers, of a primary that knows where its log is. */
export interface Standby {
  /** As of a moment after it was asked for. */
  position(): Promise<Position>;
  /** Rejects where the replica cannot be asked. */
  ask(question: Question, position: Position): Promise<Found>;
}

export class PostgresStandby implements Standby {
  readonly #position = new FreshReading(async () => (await this.primary.query<Position>(POSITION)).rows[0]);

  constructor(
    private readonly primary: pg.Pool,
    readonly pool: pg.Pool,
  ) {}

  position(): Promise<Position> {
    return this.#position.get();
  }

  /** Its standing comes from the connection that answers and just before it does: behind one address there may be several. */
  async ask({ query, workspaceId }: Question, position: Position): Promise<Found> {
    if (this.pool.waitingCount >= this.pool.options.max) return { standing: 'busy' };
    const hold = workspaceId === undefined ? [] : [holdTo(workspaceId)];
    const led = new LedQuery(query, [standingTo(position), ...hold]);
    try {
      const answer = await onConnection(this.pool, (client) => led.answerOf(client));
      return led.said === 'current' ? { standing: 'current', answer } : { standing: standingOf(led.said) };
    } catch (error) {
      if (this.#isTaken(error)) return { standing: 'busy' };
      const isAnswer = error instanceof pg.DatabaseError && !OF_CONNECTIONS.test(error.code ?? '');
      if (isAnswer && led.said === 'current') return { standing: 'current', refusal: error };
      if (isAnswer && led.said !== undefined) return { standing: standingOf(led.said) };
      throw error;
    }
  }

  /** Whether it is our own connections that had to be waited for too long, and not the replica. */
  #isTaken(error: unknown): boolean {
    const { totalCount, options } = this.pool;
    return (
      totalCount >= options.max &&
      !(error instanceof pg.DatabaseError) &&
      String(error).includes('timeout exceeded when trying to connect')
    );
  }
}

/** Classes of SQLSTATE that say that the server, or the way there, ends. */
const OF_CONNECTIONS = /^(08|57P)/;

const standingOf = (said: string | undefined) => (said === 'behind' ? 'behind' : 'foreign');

/**
 * What is acknowledged is in the log that was flushed, unless nobody waits for that. The timeline is that of a log's history: another
 * one begins when a replica is made the primary.
 */
const POSITION = `
  SELECT lsn::text AS lsn, ('x' || left(pg_walfile_name(lsn), 8))::bit(32)::int::text AS timeline,
    system_identifier::text AS system, current_database()::text AS database, current_user::text AS role
  FROM pg_control_system(), (SELECT CASE current_setting('synchronous_commit') WHEN 'off'
    THEN pg_current_wal_insert_lsn() ELSE pg_current_wal_flush_lsn() END AS lsn) AS log`;

/**
 * Only where each statement sees what was there when it began does the query behind this see all that this has seen. A lock that the
 * replica has replayed, of a table that is being changed, is not waited for: it may be held for as long as replay stands still.
 */
const STANDING = `
  SELECT CASE
    WHEN NOT pg_is_in_recovery() OR system_identifier::text <> $3 THEN 'foreign'
    WHEN current_database() <> $4 OR current_user <> $5 THEN 'foreign'
    WHEN timeline_id::text <> $2 OR current_setting('transaction_isolation') <> 'read committed' THEN 'foreign'
    WHEN pg_last_wal_replay_lsn() >= $1::pg_lsn THEN 'current'
    ELSE 'behind'
  END, set_config('lock_timeout', '500ms', true), set_config('transaction_read_only', 'on', true)
  FROM pg_control_system(), pg_control_checkpoint()`;

const standingTo = ({ lsn, timeline, system, database, role }: Position): Statement => ({
  text: STANDING,
  values: [lsn, timeline, system, database, role],
});
