import type { Charge } from '../counts.js';
import { MemoryCounts } from '../memory-counts.js';
import { DistantCounts } from '../shared-counts.js';

/** A store that is away when a test says so. */
export class LosableCounts extends DistantCounts {
  isAway = false;
  private readonly counts: MemoryCounts;

  constructor(now: () => number) {
    super();
    this.counts = new MemoryCounts(now);
  }

  async take(charges: readonly Charge[]) {
    await this.reach();
    return this.counts.take(charges);
  }

  async giveBack(charge: Charge) {
    await this.reach();
    this.counts.giveBack(charge);
  }

  reach(): Promise<void> {
    return this.isAway ? Promise.reject(new Error('connect ECONNREFUSED')) : Promise.resolve();
  }

  close(): void {
    this.isAway = true;
  }
}
