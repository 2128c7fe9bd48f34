import { CallerAddress } from '#libs/http';
import { DEFAULT_QUOTAS, Limits, MemoryCounts } from '#libs/limits';
import { type Database, signingSecret } from '#libs/persistence';
import type { ApiSettings } from './api.module.js';

/** What is counted, and where. */
export const limitsOf = ({ rateLimits = DEFAULT_QUOTAS }: ApiSettings): Limits =>
  new Limits(rateLimits, new MemoryCounts());

/** Processes on one database count an address under the same name. */
export const addressesOn = async ({ operator }: Database): Promise<CallerAddress> =>
  new CallerAddress(await signingSecret(operator, 'addresses'));
