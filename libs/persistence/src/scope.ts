import { AsyncLocalStorage } from 'node:async_hooks';
import type { Unit } from './unit.js';

/** A place in a unit of work: the whole of it, a part that may fail alone, or one of many such that run at the same time. */
export class Scope {
  /** A write of it was refused: without a savepoint of its own the transaction is of no more use. */
  isRefused = false;
  hasWritten = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly unit: Unit,
    /** What was asked for in one tick and is answered together, by what it is asked of. */
    readonly gathered: Map<unknown, unknown>,
    /** Whether others run at the same time behind the same savepoint. */
    readonly isShared: boolean,
  ) {}

  /** One after another: a savepoint must hold nothing but the work it was made for. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

/** Where in a unit of work this runs, when it runs in one. */
export const scopes = new AsyncLocalStorage<Scope>();
