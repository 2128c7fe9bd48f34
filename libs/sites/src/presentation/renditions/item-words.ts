import {
  type CheckItemView,
  type CheckSummaryView,
  isAdopted,
  isStillApproved,
  type ItemAdoption,
} from '../../application/check.view.js';

/** What an item is called, and how it was named where otherwise. */
export const itemTitle = ({ id, asked }: CheckItemView): string => (asked ? `${id} (${asked.join(', ')})` : id);

/** Why it is what it is, and what excuses it, or why that excuses nothing any more. */
export function itemSentence({ explanation, adoption, keys, verdict }: CheckItemView): string {
  if (adoption?.excuses) return `${explanation} ${excuse(adoption)}`;
  const isOther =
    adoption && verdict !== 'safe' && isAdopted(adoption.state) && !isStillApproved(adoption.approvedKeys, keys);
  return isOther
    ? `${explanation} Its adoption is ${adoption.state}, but approved other keys than it has now.`
    : explanation;
}

export const excuse = ({ state, waiver }: ItemAdoption): string =>
  waiver
    ? `Its adoption is ${state}, with a waiver until ${waiver.until}: ${waiver.reason}`
    : `Its adoption is ${state}.`;

/** "2 of 14 fail, 1 is undecided", or that all pass. */
export function tally({ counts: { items, failed, undecided } }: CheckSummaryView): string {
  const told = [
    ...(failed > 0 ? [`${failed} of ${items} ${failed === 1 ? 'fails' : 'fail'}`] : []),
    ...(undecided > 0 ? [`${undecided} ${undecided === 1 ? 'is' : 'are'} undecided`] : []),
  ];
  if (items === 0) return 'nothing was found that needs a check';
  return told.join(', ') || (items === 1 ? 'its one item passes' : `all ${items} pass`);
}

/** What it was held against. */
export const measure = ({ threshold, from, to }: CheckSummaryView): string =>
  `${threshold} % of the visits of ${from} to ${to}`;

/** Worth telling of: what is not safe, and what costs a pass first. */
export const tellable = (items: readonly CheckItemView[]): CheckItemView[] =>
  ORDER.flatMap((outcome) => items.filter((item) => item.verdict !== 'safe' && item.outcome === outcome));

const ORDER = ['fail', 'undecided', 'pass'] as const;
