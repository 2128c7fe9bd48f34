import type { Verdict } from '#libs/compat';
import type { Day } from './day.js';
import { isStillApproved } from './approval.js';
import type { AdoptionMark } from './decisions.js';
import { isAdopted } from './transition.js';
import { isInForce } from './waiver.js';

/** Why what a site uses, or is to use, puts its visitors at risk. */
export const RISKS = ['no-longer-safe', 'waiver-expired', 'changed-since-approval'] as const;
export type Risk = (typeof RISKS)[number];

/** What a risk is told from. */
interface Adopted extends Pick<AdoptionMark, 'state' | 'waiver' | 'approvedKeys'> {
  /** Of a feature of the workspace's own, as it is now. */
  readonly keys?: readonly string[];
}

/** The risk that an adoption is on that day, by the verdict on its subject; none while a waiver holds for what was approved. */
export function riskOf({ state, waiver, approvedKeys, keys }: Adopted, verdict: Verdict, today: Day): Risk | undefined {
  if (!isAdopted(state) || verdict === 'safe') return undefined;
  if (!isStillApproved(approvedKeys, keys)) return 'changed-since-approval';
  if (!waiver) return 'no-longer-safe';
  return isInForce(waiver, today) ? undefined : 'waiver-expired';
}
