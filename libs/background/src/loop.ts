import { setImmediate as breath, setTimeout as pause } from 'node:timers/promises';
import { Counter } from '#libs/observability';
import { backOff } from './back-off.js';
import type { Errand } from './errand.js';

/** Told once of each failure; what failed is tried again, after a while that grows. */
export type Tell = (errand: Errand, error: unknown) => void;

/** Runs one errand until it is stopped: at once, whenever it is woken, and every now and then. */
export class Loop {
  #isWoken = false;
  #sleep = new AbortController();

  constructor(
    readonly errand: Errand,
    private readonly tell: Tell,
  ) {}

  /** There may be work. While it runs it is remembered. */
  wake(): void {
    this.#isWoken = true;
    this.#sleep.abort();
  }

  async run(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      this.#isWoken = false;
      const { outcome, error } = await this.#once(signal);
      RUNS.count(this.errand.name, outcome === 'failed' ? 'error' : 'ok');
      failures = outcome === 'failed' ? failures + 1 : 0;
      if (outcome === 'more') await breath();
      else await this.#rest(outcome === 'failed' ? backOff(failures, error) : this.errand.every, outcome, signal);
    }
    await this.errand.end?.();
  }

  async #once(signal: AbortSignal): Promise<Run> {
    try {
      return { outcome: (await this.errand.run(signal)) ? 'more' : 'done' };
    } catch (error) {
      if (!signal.aborted) this.tell(this.errand, error);
      return { outcome: 'failed', error };
    }
  }

  /** Whoever wakes it does not hurry it after a failure: what failed would only fail faster. */
  async #rest(milliseconds: number, outcome: 'done' | 'failed', signal: AbortSignal): Promise<void> {
    if (this.#isWoken && outcome === 'done') return;
    this.#sleep = new AbortController();
    const signals = outcome === 'done' ? [signal, this.#sleep.signal] : [signal];
    await pause(milliseconds, undefined, { signal: AbortSignal.any(signals) }).catch(() => undefined);
  }
}

interface Run {
  readonly outcome: 'more' | 'done' | 'failed';
  readonly error?: unknown;
}

const RUNS = new Counter({
  name: 'plimsoll_background_runs_total',
  help: 'How often work in the background was looked for and done, by what it is and by outcome (ok or error).',
  labels: ['errand', 'outcome'],
});
