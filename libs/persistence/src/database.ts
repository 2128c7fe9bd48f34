import type pg from 'pg';
import { tellingTrouble, TroubleTellingAdapter } from './driver-trouble.js';
import { EventFeed } from './event-feed.js';
import { PrismaClient } from './generated/client.js';
import { inTransaction } from './in-transaction.js';
import { joiningUnits } from './joining-units.js';
import type { OperatorPrisma, PrismaService } from './prisma.service.js';
import type { Server } from './server.js';
import { heldToWorkspace } from './tenancy.js';
import { operatorPool, tenantPool } from './tenant-pool.js';

/** An open database: Prisma for the modules, the pool for bulk SQL, the events of all its processes. */
export class Database {
  readonly pool: pg.Pool;
  /** For what is of a session, or may take long, past any pooler. */
  readonly direct: pg.Pool;
  readonly events: EventFeed;
  readonly prisma: PrismaService;
  readonly operator: OperatorPrisma;
  /** Kept when no query of this process will be answered any more; the process should end with what it says. */
  readonly lost: Promise<Error>;

  constructor(private readonly server: Server) {
    this.pool = server.pool;
    this.direct = server.direct;
    this.lost = server.lost ?? new Promise(() => undefined);
    this.events = new EventFeed(server.listen);
    const replica = server.replica?.reads;
    // Two clients, so that a query of the one never runs with the rights of the other, whoever it is asked by.
    const tenant = this.#clientOn(tenantPool(server.pool, replica)).$extends(heldToWorkspace);
    // Extensions keep every member of the client but say so in types of their own.
    this.operator = this.#clientOn(operatorPool(server.pool, replica)) as unknown as OperatorPrisma;
    this.prisma = joiningUnits(tenant as unknown as PrismaService);
  }

  #clientOn(pool: pg.Pool) {
    return new PrismaClient({
      adapter: new TroubleTellingAdapter(pool),
      // The pool loses patience first, and says so better.
      transactionOptions: { maxWait: this.server.patience + 1_000, timeout: TRANSACTION_LIMIT },
    }).$extends({ client: { $events: this.events } });
  }

  /** What answers are made of, or are remembered by. */
  get dependencies() {
    const { replica } = this.server;
    return [
      { name: 'database', reach: () => this.ping() },
      { name: 'event-feed', reach: () => this.events.reach(), isDispensable: true },
      ...(replica ? [{ name: 'replica', reach: () => replica.reads.reach(), isDispensable: true }] : []),
    ];
  }

  /** The rows of one statement, as the operator. Past Prisma, which makes text of bytes several times over: for megabytes of them. */
  async askInBulk<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const { rows } = await tellingTrouble(text, () => this.pool.query<Row>(text, [...values]));
    return rows;
  }

  /** Refuses with what the driver says when the database does not answer. */
  async ping(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  /** Runs the work while no other process on this database runs work under the same lock. */
  exclusively<Result>(lock: number, work: () => Promise<Result>): Promise<Result> {
    if (this.pool.options.max === 1) return work(); // embedded: there is no other process, nor another connection
    return inTransaction(this.direct, async (client) => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [lock]);
      return work();
    });
  }

  async close(): Promise<void> {
    await this.events.close();
    await this.operator.$disconnect();
    await this.prisma.$disconnect();
    await this.server.close();
  }
}

/** Milliseconds that one transaction of a command may take; an embedded database stands still for as long. */
const TRANSACTION_LIMIT = 30_000;
