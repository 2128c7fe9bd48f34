import { nearestIds } from './nearest-ids.js';

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
});
