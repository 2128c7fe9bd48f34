import type { Verdict } from '#libs/compat';
import type { Day } from './day.js';
import { isAdopted, type State } from './transition.js';
import { isInForce, type Waiver } from './waiver.js';

/** Why what a site uses, or is to use, puts its visitors at risk. */
export const RISKS = ['no-longer-safe', 'waiver-expired'] as const;
export type Risk = (typeof RISKS)[number];

/** The risk that an adoption is on that day, by the verdict on its subject; none while a waiver holds. */
export function riskOf(
  { state, waiver }: { readonly state: State; readonly waiver?: Waiver },
  verdict: Verdict,
  today: Day,
): Risk | undefined {
  if (!isAdopted(state) || verdict === 'safe') return undefined;
  if (!waiver) return 'no-longer-safe';
  return isInForce(waiver, today) ? undefined : 'waiver-expired';
}
