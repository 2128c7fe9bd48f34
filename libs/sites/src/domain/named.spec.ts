import { type Named, wordsOf } from './named.js';

describe('What is named', () => {
  it.each<[Named, string]>([
    [{ as: 'id', name: 'css-has' }, 'css-has'],
    [{ as: 'feature', name: 'has' }, 'has'],
    [{ as: 'key', name: 'css.selectors.has' }, 'css.selectors.has'],
    [{ as: 'caniuse', name: 'css-has' }, 'css-has'],
    [{ as: 'property', name: 'accent-color' }, 'property accent-color'],
    [{ as: 'value', name: 'grid', of: 'display' }, 'value grid of display'],
    [{ as: 'at-rule', name: 'layer' }, '@layer'],
    [{ as: 'function', name: 'color-mix' }, 'color-mix()'],
    [{ as: 'media-condition', name: 'hover' }, 'media condition hover'],
    [{ as: 'selector', name: ':has' }, 'selector :has'],
    [{ as: 'unit', name: 'dvh' }, 'unit dvh'],
    [{ as: 'element', name: 'dialog' }, '<dialog>'],
    [{ as: 'attribute', name: 'loading', of: 'img' }, '<img loading>'],
    [{ as: 'global-attribute', name: 'popover' }, 'attribute popover'],
    [{ as: 'words', name: 'Something new' }, 'Something new'],
    [{ as: 'not-parsed', name: 'Unexpected token' }, 'Unexpected token'],
    [{ as: 'rule-not-run', name: 'use-baseline' }, 'use-baseline'],
  ])('as %j is written "%s"', (named, words) => {
    expect(wordsOf(named)).toBe(words);
  });
});
