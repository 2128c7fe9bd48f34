import type { Check, CheckItem, Outcome } from '#libs/reports';
import type { Saved } from './saved-file.js';

/** A check that is made here, and kept nowhere. */
export function checkOf(
  id: string,
  site: Saved['site'],
  { snapshotId, editionId, from, to, policy }: Saved['grounds'],
  items: readonly CheckItem[],
): Check {
  return summed({
    ...{ id, siteId: site.id, site: site.name, createdAt: new Date().toISOString(), items },
    ...{ snapshotId, editionId, from, to, policyVersion: policy.version, threshold: policy.threshold },
    ...{ verdict: 'pass', counts: { items: 0, passed: 0, failed: 0, undecided: 0 } },
  });
}

/** With its verdict and its counts. */
export function summed(check: Check): Check {
  const count = (wanted: Outcome): number => check.items.filter(({ outcome }) => outcome === wanted).length;
  const [passed, failed, undecided] = [count('pass'), count('fail'), count('undecided')];
  return {
    ...check,
    verdict: failed > 0 ? 'fail' : undecided > 0 ? 'undecided' : 'pass',
    counts: { items: check.items.length, passed, failed, undecided },
  };
}
