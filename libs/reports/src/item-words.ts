import type { Adoption, Check, CheckItem } from './check.js';

/** What an item is called, and how it was named where otherwise. */
export const itemTitle = ({ id, asked }: CheckItem): string => (asked ? `${id} (${asked.join(', ')})` : id);

/** Why it is what it is, and what was decided on it. */
export function itemSentence(item: CheckItem): string {
  const decided = decisionOn(item);
  return decided === undefined ? item.explanation : `${item.explanation} ${decided}`;
}

/** What excuses it, or why what was decided on it does not; nothing where there is nothing to excuse, or no word on it. */
export function decisionOn({ adoption, keys, verdict }: CheckItem): string | undefined {
  if (!adoption || verdict === 'safe') return undefined;
  const { state, waiver, approvedKeys, excuses } = adoption;
  if (excuses) return excuse(adoption);
  if (state === 'proposed') return 'Its adoption is proposed, and waits for an approver.';
  if (state === 'rejected') return 'Its adoption was rejected.';
  if (state !== 'approved' && state !== 'shipping') return undefined;
  if (isOther(approvedKeys, keys)) return `Its adoption is ${state}, but approved other keys than it has now.`;
  return waiver && `Its adoption is ${state}, but its waiver ended with ${waiver.until}.`;
}

/** Of a feature of the workspace’s own: whether it has keys now that nobody approved. */
const isOther = (approved: Adoption['approvedKeys'], keys: CheckItem['keys']): boolean =>
  keys === undefined || approved === undefined ? keys !== approved : keys.some((key) => !approved.includes(key));

export const excuse = ({ state, waiver }: Adoption): string =>
  waiver
    ? `Its adoption is ${state}, with a waiver until ${waiver.until}: ${waiver.reason}`
    : `Its adoption is ${state}.`;

/** "2 of 14 fail, 1 is undecided", or that all pass. */
export function tally({ counts: { items, failed, undecided } }: Check): string {
  const told = [
    ...(failed > 0 ? [`${failed} of ${items} ${failed === 1 ? 'fails' : 'fail'}`] : []),
    ...(undecided > 0 ? [`${undecided} ${undecided === 1 ? 'is' : 'are'} undecided`] : []),
  ];
  if (items === 0) return 'nothing was found that needs a check';
  return told.join(', ') || (items === 1 ? 'its one item passes' : `all ${items} pass`);
}

/** What it was held against. */
export const measure = ({ threshold, from, to }: Check): string => `${threshold} % of the visits of ${from} to ${to}`;

/** Worth telling of: what is not safe, and what costs a pass first. */
export const tellable = (items: readonly CheckItem[]): CheckItem[] =>
  ORDER.flatMap((outcome) => items.filter((item) => item.verdict !== 'safe' && item.outcome === outcome));

const ORDER = ['fail', 'undecided', 'pass'] as const;
