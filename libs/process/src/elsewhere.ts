import { setTimeout as pause } from 'node:timers/promises';

/** What one start awaits of others: for all of it together there is one deadline, which begins with it. */
export class Elsewhere {
  readonly #end: number;
  readonly #interval: number;

  constructor({ patience, interval }: Waiting = WAITING) {
    this.#end = performance.now() + patience;
    this.#interval = interval;
  }

  /** Does the work again and again while it is refused for want of what is done elsewhere; what it says last is refused in the end. */
  async until<Result>(work: () => Promise<Result>, isWorthWaiting: (error: unknown) => boolean): Promise<Result> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!isWorthWaiting(error) || performance.now() + this.#interval > this.#end) throw error;
      }
      await pause(this.#interval);
    }
  }
}

/** In milliseconds. */
interface Waiting {
  readonly patience: number;
  readonly interval: number;
}

/** A first migration and its catalogue take seconds; whoever starts this again is told after two minutes. */
const WAITING: Waiting = { patience: 120_000, interval: 500 };
