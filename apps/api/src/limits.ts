import { openResultCache, type ResultCache } from '#libs/cache';
import { CallerAddress } from '#libs/http';
import { DEFAULT_QUOTAS, Limits, MemoryCounts, openSharedCounts, type SharedCounts } from '#libs/limits';
import { type Database, signingSecret } from '#libs/persistence';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config.js';

/** What is counted, and where. */
interface Counting {
  readonly limits: Limits;
  /** Absent: this process counts by itself. */
  readonly shared?: SharedCounts;
}

/** What a process keeps beside its database: what it counts, and what it worked out. */
export interface Kept extends Counting {
  readonly results: ResultCache;
}

type Settings = Partial<Pick<Config, 'rateLimits' | 'rateLimitOnStoreFailure' | 'redisUrl'>>;

export const keptBy = async (settings: Settings, database: Database, logger: FastifyBaseLogger): Promise<Kept> => ({
  ...(await countingBy(settings, logger)),
  results: await openResultCache(database, logger, settings.redisUrl),
});

async function countingBy(
  { rateLimits = DEFAULT_QUOTAS, rateLimitOnStoreFailure = 'open', redisUrl }: Settings,
  logger: FastifyBaseLogger,
): Promise<Counting> {
  if (redisUrl === undefined) return { limits: new Limits(rateLimits, new MemoryCounts()) };
  const shared = await openSharedCounts(redisUrl, rateLimitOnStoreFailure, logger);
  return { limits: new Limits(rateLimits, shared), shared };
}

/** Processes on one database count an address under the same name. */
export const addressesOn = async ({ operator }: Database): Promise<CallerAddress> =>
  new CallerAddress(await signingSecret(operator, 'addresses'));
