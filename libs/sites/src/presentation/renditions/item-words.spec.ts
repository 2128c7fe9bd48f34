import type { CheckItemView } from '../../application/check.view.js';
import { popover } from '../../testing/checks.js';
import { itemSentence } from './item-words.js';

describe('A sentence on an item', () => {
  it('tells what excuses it', () => {
    expect(itemSentence(popover)).toContain('costs 3. Its adoption is approved, with a waiver until 2027-03-31: ');
  });

  it('tells that what was approved is no longer what it is', () => {
    const adoption = { id: 'a', state: 'shipping', approvedKeys: ['css.grid'], excuses: false } as const;
    const changed: CheckItemView = { ...popover, keys: ['css.has'], outcome: 'fail', adoption };

    expect(itemSentence(changed)).toBe(
      `${popover.explanation} Its adoption is shipping, but approved other keys than it has now.`,
    );
    expect(itemSentence({ ...changed, keys: ['css.grid'] })).toBe(popover.explanation);
  });
});
