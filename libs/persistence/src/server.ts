import type pg from 'pg';
import type { Listen } from './event-feed.js';
import type { Replica } from './replica.js';

/** A running PostgreSQL, embedded or not: what a `Database` is made of. */
export interface Server {
  readonly pool: pg.Pool;
  /** Connections whose sessions are one's own, past any pooler: the same ones where there is none. */
  readonly direct: pg.Pool;
  /** Where reads may go, and its connections. */
  readonly replica?: { readonly reads: Replica; readonly pool: pg.Pool } | undefined;
  readonly listen: Listen;
  /** How long a query may wait for a free connection, in milliseconds. */
  readonly patience: number;
  /** Kept when it has come to its end within this process, which can then only begin anew; a server elsewhere comes back. */
  readonly lost?: Promise<Error>;
  close(): Promise<void>;
}
