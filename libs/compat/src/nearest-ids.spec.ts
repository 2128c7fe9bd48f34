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
    ['what no word of any is', 'ash', []],
    ['a word that is misspelt beside one that is not', 'has-subgrdi', ['has']],
    ['nothing', '', []],
  ])('are found for %s', (_, wanted, expected) => {
    expect(nearestIds(ids, wanted)).toEqual(expected);
  });

  it.each([
    ['a slip in the last step', 'html.elements.dialog.opn', ['html.elements.dialog.open', 'html.elements.dialog']],
    ['a slip in an earlier step', 'html.elments.dialog', ['html.elements.dialog']],
    ['other capitals', 'CSS.Properties.Grid', ['css.properties.grid', 'css.properties.grid-template']],
    [
      'the beginning of the last step',
      'css.properties.grid-temp',
      ['css.properties.grid', 'css.properties.grid-template'],
    ],
    ['nothing but the end', 'dialog.open', ['html.elements.dialog.open']],
    ['a short end', 'x', ['css.properties.x']],
    ['a step that is not there', 'css.properties.grid.rows', ['css.properties.grid']],
    ['letters across steps', 'nope', []],
    ['a step too few', 'css.properties', []],
    ['a letter for a word', 'css.properties.q', []],
    ['a slip in every step', 'htlm.elemnts.dialgo.opn', []],
  ])('of compat keys are found for %s', (_, wanted, expected) => {
    const keys = [
      ...['css.properties.d', 'css.properties.grid', 'css.properties.grid-template', 'css.properties.x'],
      ...['html.elements.dialog', 'html.elements.dialog.open', 'webextensions.api.action.openPopup'],
    ];

    expect(nearestIds(keys, wanted)).toEqual(expected);
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
