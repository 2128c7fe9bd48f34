import { WaiverUnexplained } from './adoption.errors.js';
import type { Day } from './day.js';
import { saidIn } from './said-in.js';

/** Leave to use for some time what is not safe. */
export interface Waiver {
  readonly reason: string;
  /** The last day on which it holds. */
  readonly until: Day;
}

/** The waiver as it is kept. Refuses one whose reason says nothing. */
export function explained({ reason, until }: Waiver): Waiver {
  const said = saidIn(reason);
  if (said === undefined) throw new WaiverUnexplained();
  return { reason: said, until };
}
