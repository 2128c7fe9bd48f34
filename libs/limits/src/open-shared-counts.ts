import { type OnStoreFailure, SharedCounts, type StoreLog } from './shared-counts.js';

/** Counts for all processes on one Redis. What speaks to it is loaded only here: who has no Redis pays nothing for it. */
export async function openSharedCounts(url: string, onFailure: OnStoreFailure, log: StoreLog): Promise<SharedCounts> {
  const { RedisCounts } = await import('./redis-counts.js');
  const counts = new SharedCounts(await RedisCounts.open(url), onFailure, log);
  await counts.reach().catch(() => undefined); // a start without it is told at once, and does not fail
  return counts;
}
