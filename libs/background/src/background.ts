import type { EventFeed } from '#libs/persistence';
import type { Errand } from './errand.js';
import { Loop, type Tell } from './loop.js';

/** What this process does beside answering: each errand in a loop of its own. Modules add theirs before it begins. */
export class Background {
  readonly #loops: Loop[] = [];
  readonly #stopping = new AbortController();
  #running: Promise<unknown> | undefined;
  #leave: (() => void) | undefined;

  constructor(
    private readonly feed: EventFeed,
    private readonly tell: Tell,
  ) {}

  add(errand: Errand): void {
    if (this.#running) throw new Error(`${errand.name} came when work had begun.`);
    this.#loops.push(new Loop(errand, this.tell));
  }

  start(): void {
    this.#leave = this.feed.subscribe({
      event: (event) => {
        for (const loop of this.#loops) if (loop.errand.wakes?.(event)) loop.wake();
      },
      lost: () => {
        for (const loop of this.#loops) loop.wake();
      },
    });
    this.#running = Promise.all(this.#loops.map((loop) => loop.run(this.#stopping.signal)));
  }

  /** Lets what runs come to an end, which it hastens by its signal. */
  async stop(): Promise<void> {
    this.#leave?.();
    this.#stopping.abort();
    await this.#running;
  }

  /** Does all that there is, errand by errand, until none of those meant finds more: where nothing runs in the background. */
  async settle(isMeant: (errand: Errand) => boolean = () => true): Promise<void> {
    for (let isMore = true; isMore;) {
      isMore = false;
      for (const { errand } of this.#loops)
        if (isMeant(errand) && (await errand.run(this.#stopping.signal))) isMore = true;
    }
  }
}
