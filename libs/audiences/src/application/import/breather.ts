/** Gives way to other requests whenever work that never waits has gone on for some milliseconds. */
export class Breather {
  private since = performance.now();

  async breathe(): Promise<void> {
    if (performance.now() - this.since < LONGEST_BREATH) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.since = performance.now();
  }
}

/** Milliseconds that another request may have to wait. */
const LONGEST_BREATH = 5;
