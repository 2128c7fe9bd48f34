import type { Day } from './day.js';

/** Leave to use for some time what is not safe. */
export interface Waiver {
  readonly reason: string;
  /** The last day on which it holds. */
  readonly until: Day;
}

export const isInForce = ({ until }: Waiver, today: Day): boolean => today <= until;
