import fc from 'fast-check';
import { NearestIds, nearestIds } from './nearest-ids.js';

const ids = [
  'container-queries',
  'container-style-queries',
  'cors',
  'flexbox',
  'flexbox-gap',
  'grid',
  'has',
  'hashbang-comments',
  'subgrid',
];

describe('the nearest ids', () => {
  it.each([
    ['letters swapped', 'gird', ['grid']],
    ['another case and other dashes', 'Flex-Box', ['flexbox', 'flexbox-gap']],
    ['a word more', 'css-grid', ['grid']],
    ['another ending', 'container-query', ['container-queries']],
    ['a word that is part of several', 'hash', ['has', 'hashbang-comments']],
    ['a letter too few in a longer one', 'flexbox-gp', ['flexbox-gap', 'flexbox']],
    ['letters left out', 'cntainer-qeries', ['container-queries']],
    ['letters too many', 'conttainer-querrries', ['container-queries']],
    ['too many slips', 'cotnienr-qureeis', []],
    ['a slip too many for a short word', 'cop', []],
    ['nothing like any', 'web-usb', []],
    ['nothing', '', []],
  ])('are found for %s', (_, wanted, expected) => {
    expect(nearestIds(ids, wanted)).toEqual(expected);
  });

  it('are no more than asked for', () => {
    expect(nearestIds(ids, 'grid', 1)).toEqual(['grid']);
  });

  it('hold every id that was misspelt with three slips at most, whatever they are', () => {
    const near = new NearestIds(ids);
    const slip = fc.record({
      at: fc.nat(50),
      letter: fc.constantFrom('a', 'e', 'q', 's', 't', '0', '-'),
      drops: fc.nat(1),
    });

    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.array(slip, { maxLength: 3 }), (id, slips) => {
        const letters = id.replaceAll('-', '');
        fc.pre(slips.length <= (letters.length - slips.length) / 3);
        const wanted = slips.reduce(
          (word, { at, letter, drops }) => word.toSpliced(at, drops, letter),
          Array.from(letters),
        );

        expect(near.to(wanted.join(''), ids.length)).toContain(id);
      }),
    );
  });
});
