/**
 * The keys that a feature of the workspace's own is: whoever may write features says what they are, and may say otherwise later.
 * Undefined of whatever the catalogue has by itself, which is what its id says.
 */
export type OwnKeys = readonly string[] | undefined;

/** Whether what was approved is still what there is: a part of it is, anything else was approved by nobody. */
export function isStillApproved(approvedKeys: OwnKeys, keys: OwnKeys): boolean {
  if (keys === undefined || approvedKeys === undefined) return keys === approvedKeys;
  return keys.every((key) => approvedKeys.includes(key));
}

/** Whether the subject may be used, by a decision in this state. */
export const isAdopted = (state: string): boolean => state === 'approved' || state === 'shipping';

/** Whether a waiver holds on a day, of which `until` is the last. */
export const isInForce = ({ until }: { readonly until: string }, today: string): boolean => today <= until;

/** An adoption that was approved stands for what was approved, and with a waiver for as long as that is in force. */
export const excuses = ({ state, waiver, approvedKeys }: Excuse, keys: OwnKeys, today: string): boolean =>
  isAdopted(state) && isStillApproved(approvedKeys, keys) && (waiver === undefined || isInForce(waiver, today));

/** What is to be known of an adoption for that. */
export interface Excuse {
  readonly state: string;
  readonly waiver?: { readonly until: string };
  readonly approvedKeys?: OwnKeys;
}
