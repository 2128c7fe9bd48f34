import { isAdopted, isInForce, isStillApproved, type OwnKeys } from '#libs/compat';
import type { Day } from './day.js';
import type { AdoptionMark } from './decisions.js';
import { isGone, type Ruling } from './ruling.js';

/** Why what a site uses, or is to use, puts its visitors at risk. */
export const RISKS = ['no-longer-safe', 'waiver-expired', 'changed-since-approval'] as const;
export type Risk = (typeof RISKS)[number];

/** The risk that an adoption is on that day, by what is ruled of its subject; none while a waiver holds for what was approved. */
export function riskOf(
  { state, waiver, approvedKeys }: Pick<AdoptionMark, 'state' | 'waiver' | 'approvedKeys'>,
  judged: Ruling & { readonly keys?: OwnKeys },
  today: Day,
): Risk | undefined {
  if (!isAdopted(state) || judged.verdict === 'safe') return undefined;
  if (!isGone(judged) && !isStillApproved(approvedKeys, judged.keys)) return 'changed-since-approval';
  if (!waiver) return 'no-longer-safe';
  return isInForce(waiver, today) ? undefined : 'waiver-expired';
}
