import { NotFound } from '#libs/kernel';
import { LRUCache } from 'lru-cache';
import type { Traffic, TrafficReader } from './traffic-reader.js';

/** What snapshots counted, read once as long as they are asked about: a snapshot never changes. Whose it is, is asked before. */
export class RecentTraffic {
  readonly #known = new LRUCache<string, Traffic>({
    maxSize: MOST_SHARES,
    sizeCalculation: ({ shares }) => shares.length + 1,
  });

  constructor(private readonly reader: TrafficReader) {}

  /** In the order they are named; what is missing is read at once. */
  async of(snapshotIds: readonly string[]): Promise<readonly Traffic[]> {
    const known = new Map(snapshotIds.map((id) => [id, this.#known.get(id)]));
    const missing = [...known].flatMap(([id, traffic]) => (traffic ? [] : [id]));
    if (missing.length > 0) {
      for (const traffic of await this.reader.read(missing)) {
        this.#known.set(traffic.snapshotId, traffic);
        known.set(traffic.snapshotId, traffic);
      }
    }
    return snapshotIds.map((id) => known.get(id) ?? gone(id));
  }
}

/** It was deleted since it was asked whose it is. */
function gone(snapshotId: string): never {
  throw new NotFound('snapshot', snapshotId);
}

/** Of all snapshots that are asked about at the same time: some 400 have as many, 30 MB. */
const MOST_SHARES = 200_000;
