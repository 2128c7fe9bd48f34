import { belowInWords, keysBelow } from './keys-below.js';

const edition = { keys: ['css.properties.gap', 'css.properties.grid', 'css.propertiesque', 'html.elements.a'] };

describe('the keys below a path', () => {
  it('begin with it and a point', () => {
    expect(keysBelow(edition, 'css.properties')).toEqual({ prefix: 'css.properties.', keysBelow: 2 });
    expect(belowInWords(keysBelow(edition, 'css.properties'))).toBe('2 keys begin with css.properties.');
  });

  it.each(['css.prop', 'css.properties.gap', 'svg'])('are none for %s', (path) => {
    expect(keysBelow(edition, path)).toBeUndefined();
  });
});
