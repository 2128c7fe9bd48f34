import { aCatalogue } from '../testing/a-catalogue.js';
import { KeyNames } from './key-names.js';
import type { Named } from './named.js';

describe('The keys of an edition', () => {
  it('are known once, whatever workspaces add beside them', () => {
    const names = KeyNames.of(aCatalogue.keys);
    const withAdditions = { ...aCatalogue, features: [] };

    expect(KeyNames.of(withAdditions.keys)).toBe(names);
    expect(KeyNames.of([...aCatalogue.keys])).not.toBe(names);
  });

  it('are found by their ids, and by what linters call them', () => {
    const names = KeyNames.of([...aCatalogue.keys]);

    expect(names.ordinalOf('css.selectors.has')).toBe(aCatalogue.keys.indexOf('css.selectors.has'));
    expect(names.ordinalOf('css.selectors.hsa')).toBeUndefined();
    expect(names.keyOf({ as: 'selector', name: 'has' })).toBe('css.selectors.has');
  });

  it.each<[string, Named, readonly string[], string]>([
    [
      'a function where there is a type of the same name',
      { as: 'function', name: 'color' },
      ['css.types.color', 'css.types.color.color', 'css.types.hue.color'],
      'css.types.color.color',
    ],
    [
      'a function of the type with the shortest key',
      { as: 'function', name: 'blur' },
      ['css.types.a.long.way.blur', 'css.types.filter-function.blur', 'css.types.way.blur'],
      'css.types.way.blur',
    ],
    [
      'a function that is only what a property takes',
      { as: 'function', name: 'fit-content' },
      ['css.properties.fit-content', 'css.properties.width.fit-content_function'],
      'css.properties.width.fit-content_function',
    ],
    [
      'a unit that has a key of its own before one that stands for several',
      { as: 'unit', name: 'cqi' },
      ['css.types.length.container_query_length_units', 'css.types.length.cqi'],
      'css.types.length.cqi',
    ],
    [
      'a unit that is no length',
      { as: 'unit', name: 'turn' },
      ['css.properties.turn', 'css.types.angle.turn'],
      'css.types.angle.turn',
    ],
    [
      'a condition as it is, where it has a key so',
      { as: 'media-condition', name: 'min-width' },
      ['css.at-rules.media.min-width', 'css.at-rules.media.width'],
      'css.at-rules.media.min-width',
    ],
    [
      'an attribute with its value before that value of any other',
      { as: 'attribute', name: 'type="week"', of: 'input' },
      ['html.elements.button.type.week', 'html.elements.input.type.week', 'html.elements.input.type_week'],
      'html.elements.input.type.week',
    ],
    [
      'an attribute over several lines',
      { as: 'attribute', name: 'href="sms:1\n2"', of: 'a' },
      ['html.elements.a.href', 'html.elements.a.href.href_sms'],
      'html.elements.a.href.href_sms',
    ],
  ])('tell what a linter means: %s', (_, named, keys, key) => {
    expect(KeyNames.of(keys).keyOf(named)).toBe(key);
  });

  it.each<[Named, string]>([
    [{ as: 'function', name: 'blurr' }, 'css.types.blurr.blurr'],
    [{ as: 'function', name: 'gap' }, 'css.types.gap.gap'],
    [{ as: 'unit', name: 'furlong' }, 'css.types.length.furlong'],
    [{ as: 'media-condition', name: 'min-hoover' }, 'css.at-rules.media.min-hoover'],
    [{ as: 'media-condition', name: '-webkit-min-width' }, 'css.at-rules.media.-webkit-min-width'],
    [{ as: 'attribute', name: 'type="year"', of: 'input' }, 'html.elements.input.type.year'],
    [{ as: 'attribute', name: 'type="week" max', of: 'input' }, 'html.elements.input.type="week" max'],
    [{ as: 'attribute', name: 'max=type="week"', of: 'input' }, 'html.elements.input.max=type="week"'],
  ])('of which none fits are named by the likeliest: %j', (named, key) => {
    const names = KeyNames.of([...aCatalogue.keys, 'css.at-rules.media.-webkit-width']);

    expect(names.ordinalOf(key)).toBeUndefined();
    expect(names.keyOf(named)).toBe(key);
  });
});
