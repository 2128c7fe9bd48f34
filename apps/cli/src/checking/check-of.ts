import { settled } from '#libs/compat';
import type { Check, CheckItem } from '#libs/reports';
import type { Saved } from './saved-file.js';

/** A check that is made here, and kept nowhere. */
export const checkOf = (
  id: string,
  site: Saved['site'],
  { snapshotId, editionId, from, to, policy }: Saved['grounds'],
  items: readonly CheckItem[],
): Check => ({
  ...{ id, siteId: site.id, site: site.name, createdAt: new Date().toISOString(), ...settled(items), items },
  ...{ snapshotId, editionId, from, to, policyVersion: policy.version, threshold: policy.threshold },
});
