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
