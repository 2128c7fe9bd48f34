import { PATIENCE, waitAfter } from '../domain/backoff.js';
import type { Attempt, Conclusion, Leased } from './delivery-queue.js';

/** What follows of an attempt: it is over, is tried again, or is given up; and whether its endpoint is asked any more. */
export function conclusionOf(
  { attempts, failingSince }: Pick<Leased, 'attempts' | 'failingSince'>,
  { status, fault }: Attempt,
  now: Date,
): Conclusion {
  if (fault === undefined) return { state: 'succeeded' };
  if (status === GONE) return { state: 'failed', disables: 'gone' };
  if (failingSince && now.getTime() - failingSince.getTime() >= PATIENCE)
    return { state: 'failed', disables: 'failing' };
  const wait = waitAfter(attempts);
  return wait === undefined ? { state: 'failed' } : { state: 'due', nextAt: new Date(now.getTime() + wait) };
}

const GONE = 410;
