import { audienceOf } from '#libs/audiences';
import { openResultCache, type ResultCache } from '#libs/cache';
import { AnswerMemory, CallerAddress } from '#libs/http';
import { DEFAULT_QUOTAS, Limits, MemoryCounts, openSharedCounts, type SharedCounts } from '#libs/limits';
import type { DomainEvent } from '#libs/kernel';
import { type Database, OUTSIDE_TOLD, signingSecret } from '#libs/persistence';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config.js';

/** What is counted, and where. */
interface Counting {
  readonly limits: Limits;
  /** Absent: this process counts by itself. */
  readonly shared?: SharedCounts;
}

/** What a process keeps beside its database: what it counts, what it answered, and what it worked out. */
export interface Kept extends Counting {
  readonly answers: AnswerMemory;
  readonly results: ResultCache;
}

type Settings = Partial<Pick<Config, 'rateLimits' | 'rateLimitOnStoreFailure' | 'redisUrl'>>;

export const keptBy = async (settings: Settings, database: Database, logger: FastifyBaseLogger): Promise<Kept> => ({
  ...(await countingBy(settings, logger)),
  answers: answersOn(database),
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

/** It hears of what changes by whichever process. */
export function answersOn({ events }: Pick<Database, 'events'>): AnswerMemory {
  const answers = new AnswerMemory(() => events.healthy);
  events.subscribe({
    event: (event) => {
      if (isOfAnswers(event)) answers.forget(event.workspaceId, audienceOf(event));
    },
    lost: () => answers.forget(),
  });
  return answers;
}

/** Nothing that is remembered tells of jobs, or of what waits to be told to the outside. */
const isOfAnswers = ({ type }: DomainEvent): boolean => type !== OUTSIDE_TOLD && !type.startsWith('job-');

/** Processes on one database count an address under the same name. */
export const addressesOn = async ({ operator }: Database): Promise<CallerAddress> =>
  new CallerAddress(await signingSecret(operator, 'addresses'));
