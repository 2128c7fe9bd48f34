import type { DomainEvent } from '#libs/kernel';
import { failAsTold } from './driver-errors.js';
import type { PrismaService } from './prisma.service.js';
import { retried } from './retried.js';
import { Scope, scopes } from './scope.js';
import { tellIn } from './tell-in.js';
import type { Asking, Client, Unit } from './unit.js';

/**
 * Writes that are stored together or not at all, with their events. The transaction begins with the first of them: what is
 * read before holds nobody up, what is read afterwards sees what was written. `PrismaService` finds the way here by itself.
 */
export class UnitOfWork implements Unit {
  readonly root = new Scope(this, new Map(), false);
  #begun?: Promise<Client>;
  #ended: Promise<unknown> = Promise.resolve();
  readonly #end = Promise.withResolvers<undefined>();
  readonly #readings = new Set<Promise<unknown>>();
  readonly #events: DomainEvent[] = [];
  #isRolledBack = false;
  #isOver = false;
  #savepoints = 0;

  constructor(
    private readonly prisma: PrismaService,
    private readonly timeout?: number,
  ) {
    this.#end.promise.catch(() => undefined); // nobody waits for it before the transaction has begun
  }

  get hasBegun(): boolean {
    return this.#begun !== undefined;
  }

  /** Do everything, so that every refusal is met, but store and announce nothing. */
  rollBack(): void {
    this.#isRolledBack = true;
  }

  tell(events: readonly DomainEvent[]): void {
    this.#events.push(...events);
  }

  query<Result>(ask: Asking<Result>): Promise<Result> {
    const scope = this.#scope();
    if (!this.#begun) return this.#readBefore(ask);
    const asking = async () => await ask(await this.#begin());
    return scope.isShared ? asking() : scope.inTurn(asking);
  }

  part<Result>(work: Asking<Result>): Promise<Result> {
    const scope = this.#scope();
    return scope.isShared ? this.#amongOthers(scope, work) : this.#apart(scope, work);
  }

  /**
   * Many such parts: at the same time while none of them is refused by the database, and else by halves, so that each is
   * refused by itself. They may be run more than once.
   */
  async parts<Result>(works: readonly (() => Promise<Result>)[]): Promise<PromiseSettledResult<Result>[]> {
    const [only] = works;
    if (!only) return [];
    if (works.length === 1) return Promise.allSettled([this.part(only)]);

    const together = await this.#together(works);
    if (together) return together;
    const half = works.length >> 1;
    return [...(await this.parts(works.slice(0, half))), ...(await this.parts(works.slice(half)))];
  }

  /** Stores what was written and announces it, unless it is to be rolled back. */
  async close(): Promise<void> {
    if (this.#isRolledBack) return this.abandon();
    this.#isOver = true;
    if (!this.#begun) return;

    const announced = await tellIn(await this.#begun, this.#events);
    this.#end.resolve(undefined);
    await this.#ended;
    for (const event of announced) this.prisma.$events.announce(event);
  }

  async abandon(): Promise<void> {
    this.#isOver = true;
    await this.#begun?.catch(() => undefined);
    this.#end.reject(new Error('rolled back'));
    await this.#ended.catch(() => undefined);
  }

  /** Of what runs in it only, and no longer than it lasts: a straggler must not write beside it. */
  #scope(): Scope {
    const scope = scopes.getStore();
    if (scope?.unit !== this || this.#isOver) throw new Error('This unit of work is over.');
    return scope;
  }

  /** What was asked before is answered first: with one connection it would wait for the transaction, and that for it. */
  #begin(): Promise<Client> {
    this.#begun ??= Promise.allSettled(this.#readings).then(() => this.#open());
    return this.#begun;
  }

  #open(): Promise<Client> {
    const { promise, resolve, reject } = Promise.withResolvers<Client>();
    const held = (client: Client) => {
      resolve(client);
      return this.#end.promise;
    };
    this.#ended = scopes.exit(() => this.prisma.$transaction(held, { timeout: this.timeout }));
    this.#ended.catch(reject);
    return promise;
  }

  #readBefore<Result>(ask: Asking<Result>): Promise<Result> {
    const reading = Promise.resolve(scopes.exit(() => ask(this.prisma)));
    this.#readings.add(reading);
    const answered = () => this.#readings.delete(reading);
    reading.then(answered, answered);
    return reading;
  }

  async #amongOthers<Result>(scope: Scope, work: Asking<Result>): Promise<Result> {
    try {
      const result = await work(await this.#begin());
      scope.hasWritten = true;
      return result;
    } catch (error) {
      scope.isRefused = true;
      throw error;
    }
  }

  #apart<Result>(outer: Scope, work: Asking<Result>): Promise<Result> {
    return outer.inTurn(async () => {
      const client = await this.#begin();
      const told = this.#events.length;
      const savepoint = `part_${String(++this.#savepoints)}`;
      await client.$executeRawUnsafe(`SAVEPOINT ${savepoint}`);
      try {
        const result = await scopes.run(new Scope(this, new Map(), false), async () => await work(client));
        await client.$executeRawUnsafe(`RELEASE SAVEPOINT ${savepoint}`);
        return result;
      } catch (error) {
        this.#events.length = told;
        await client.$executeRawUnsafe(`ROLLBACK TO SAVEPOINT ${savepoint}`);
        throw error;
      }
    });
  }

  /** All of them behind one savepoint; nothing, and nothing left of them, when they have to be done by fewer at a time. */
  async #together<Result>(
    works: readonly (() => Promise<Result>)[],
  ): Promise<PromiseSettledResult<Result>[] | undefined> {
    const gathered = new Map<unknown, unknown>();
    const shares = works.map(() => new Scope(this, gathered, true));
    const joint = this.#apart(this.#scope(), async () => {
      const results = await Promise.allSettled(works.map((work, index) => scopes.run(shares[index], work)));
      const hasTraces = results.some(({ status }, index) => status === 'rejected' && shares[index].hasWritten);
      if (hasTraces || shares.some(({ isRefused }) => isRefused)) throw TAKEN_APART;
      return results;
    });
    return joint.catch((error: unknown) => {
      if (error === TAKEN_APART) return undefined;
      throw error;
    });
  }
}

const TAKEN_APART = new Error('to be done by fewer at a time');

/**
 * Runs the work, and all that it awaits, as one unit. Where it collided with another it is run again, unless it cannot be
 * repeated. `timeout`: milliseconds from the first write to the end.
 */
export function inUnitOfWork<Result>(
  prisma: PrismaService,
  work: (unit: UnitOfWork) => Promise<Result>,
  { timeout, isRepeatable = true }: { readonly timeout?: number; readonly isRepeatable?: boolean } = {},
): Promise<Result> {
  const once = async () => {
    const unit = new UnitOfWork(prisma, timeout);
    try {
      const result = await scopes.run(unit.root, () => work(unit));
      await unit.close();
      return result;
    } catch (error) {
      await unit.abandon();
      throw error;
    }
  };
  return (isRepeatable ? retried(once) : once()).catch(failAsTold);
}
