import { Unavailable } from '#libs/kernel';

/**
 * Milliseconds before what failed so many times in a row is tried again: from a second to a minute, and to five seconds where it is an
 * outage, which has nothing to do with it and may be over in a moment.
 */
export const backOff = (failures: number, error: unknown): number =>
  Math.min(isOutage(error) ? 5_000 : 60_000, 500 * 2 ** failures);

export const isOutage = (error: unknown): error is Unavailable => error instanceof Unavailable && error.isOutage;
