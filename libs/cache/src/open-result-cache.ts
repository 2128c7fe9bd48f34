import type { StoreLog } from '#libs/limits';
import { currentWorkspace, type Database, signingSecret } from '#libs/persistence';
import { ResultCache } from './result-cache.js';

/** Results by workspace, shared by all processes on this database where there is a Redis. What speaks to it is loaded only then. */
export async function openResultCache({ operator }: Database, log: StoreLog, redisUrl?: string): Promise<ResultCache> {
  if (redisUrl === undefined) return new ResultCache(currentWorkspace);
  const { RedisStore } = await import('./redis-store.js');
  const secret = await signingSecret(operator, 'results');
  return new ResultCache(currentWorkspace, { store: RedisStore.open(redisUrl, log), secret });
}
