import type { CheckItem } from './check.js';
import { checkOf, popover } from './testing/checks.js';
import { itemSentence } from './item-words.js';
import { toMarkdown } from './to-markdown.js';

describe('A sentence on an item', () => {
  it('tells what excuses it', () => {
    expect(itemSentence(popover)).toContain('costs 3. Its adoption is approved, with a waiver until 2027-03-31: ');
  });

  it('tells that what was approved is no longer what it is', () => {
    const adoption = { id: 'a', state: 'shipping', approvedKeys: ['css.grid'], excuses: false } as const;
    const changed: CheckItem = { ...popover, keys: ['css.has'], outcome: 'fail', adoption };

    expect(itemSentence(changed)).toBe(
      `${popover.explanation} Its adoption is shipping, but approved other keys than it has now.`,
    );
    expect(itemSentence({ ...changed, keys: ['css.grid'] })).toBe(popover.explanation);
  });

  it.each([
    [{ state: 'proposed' }, 'Its adoption is proposed, and waits for an approver.'],
    [{ state: 'rejected' }, 'Its adoption was rejected.'],
    [
      { state: 'shipping', waiver: { reason: 'For a month', until: '2026-11-25' } },
      'Its adoption is shipping, but its waiver ended with 2026-11-25.',
    ],
  ] as const)('tells of a decision that excuses nothing: %j', (decided, words) => {
    const item: CheckItem = { ...popover, outcome: 'fail', adoption: { id: 'a', excuses: false, ...decided } };

    expect(itemSentence(item)).toBe(`${popover.explanation} ${words}`);
    expect(toMarkdown({ ...checkOf(item), id: 'c' }, '/c')).toContain(words.replaceAll('-', '\\-'));
  });

  it.each(['withdrawn', 'retired'] as const)('says nothing of one that is %s', (state) => {
    const item: CheckItem = { ...popover, outcome: 'fail', adoption: { id: 'a', excuses: false, state } };

    expect(itemSentence(item)).toBe(popover.explanation);
  });
});
