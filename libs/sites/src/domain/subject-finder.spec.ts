import { aCatalogue } from '../testing/a-catalogue.js';
import type { Named } from './named.js';
import { SubjectFinder } from './subject-finder.js';

describe('What is named', () => {
  let finder: SubjectFinder;
  const found = (as: Named['as'], name: string, of?: string) => finder.find({ as, name, ...(of && { of }) });

  // Of keys that no finder has seen before: what is known of them is kept.
  beforeEach(() => {
    finder = new SubjectFinder({ ...aCatalogue, keys: [...aCatalogue.keys] });
  });

  it('is a feature by its id', () => {
    expect(found('feature', 'has')).toEqual([{ kind: 'feature', id: 'has' }]);
  });

  it('is a key by its id, which tells its feature', () => {
    expect(found('key', 'css.selectors.has')).toEqual([{ kind: 'key', id: 'css.selectors.has', feature: 'has' }]);
    expect(found('key', 'css.types.length.rem')).toStrictEqual([{ kind: 'key', id: 'css.types.length.rem' }]);
  });

  it('is a key of the first feature of an edition as of any other', () => {
    const first = new SubjectFinder({ ...aCatalogue, keys: ['css.grid'], featureOfKey: Int32Array.of(0) });

    expect(first.find({ as: 'key', name: 'css.grid' })).toEqual([{ kind: 'key', id: 'css.grid', feature: 'grid' }]);
  });

  it('is what a moved id leads to', () => {
    expect(found('feature', 'has-selector')).toEqual([{ kind: 'feature', id: 'has' }]);
  });

  it('is a choice to make where an id was split', () => {
    expect(found('id', 'layout')).toEqual([{ kind: 'split', id: 'layout', targets: ['grid', 'flexbox'] }]);
  });

  it('is every feature that goes by an id of caniuse', () => {
    expect(found('caniuse', 'flexbox-gap')).toEqual([
      { kind: 'feature', id: 'grid' },
      { kind: 'feature', id: 'flexbox' },
    ]);
    expect(found('caniuse', 'css-has')).toEqual([{ kind: 'feature', id: 'has' }]);
  });

  it.each([
    ['has', { kind: 'feature', id: 'has' }],
    ['css.selectors.has', { kind: 'key', id: 'css.selectors.has', feature: 'has' }],
    ['css-has', { kind: 'feature', id: 'has' }],
  ])('is looked for among features, keys and ids of caniuse where it may be any: %s', (name, first) => {
    expect(found('id', name)[0]).toEqual(first);
  });

  it.each([
    ['feature', 'css.selectors.has'],
    ['key', 'has'],
    ['caniuse', 'grid'],
    ['id', 'warp-drive'],
  ] as const)('is unknown where nothing goes by it: %s %s', (as, name) => {
    expect(found(as, name)).toEqual([{ kind: 'unknown', id: name }]);
  });

  it.each([
    [{ as: 'property', name: 'gap' }, 'css.properties.gap'],
    [{ as: 'value', name: 'flex', of: 'display' }, 'css.properties.display.flex'],
    [{ as: 'at-rule', name: 'container' }, 'css.at-rules.container'],
    [{ as: 'media-condition', name: 'hover' }, 'css.at-rules.media.hover'],
    [{ as: 'media-condition', name: 'min-width' }, 'css.at-rules.media.width'],
    [{ as: 'selector', name: 'has' }, 'css.selectors.has'],
    [{ as: 'function', name: 'color' }, 'css.types.color.color'],
    [{ as: 'function', name: 'rect' }, 'css.types.basic-shape.rect'],
    [{ as: 'function', name: 'blur' }, 'css.types.filter-function.blur'],
    [{ as: 'function', name: 'rem' }, 'css.types.rem'],
    [{ as: 'function', name: 'fit-content' }, 'css.properties.width.fit-content_function'],
    [{ as: 'unit', name: 'rem' }, 'css.types.length.rem'],
    [{ as: 'unit', name: 'svh' }, 'css.types.length.viewport_percentage_units_small'],
    [{ as: 'unit', name: 'cqi' }, 'css.types.length.container_query_length_units'],
    [{ as: 'element', name: 'dialog' }, 'html.elements.dialog'],
    [{ as: 'attribute', name: 'closedby', of: 'dialog' }, 'html.elements.dialog.closedby'],
    [{ as: 'attribute', name: 'type="week"', of: 'input' }, 'html.elements.input.type_week'],
    [{ as: 'attribute', name: 'href="sms:+1 555"', of: 'a' }, 'html.elements.a.href.href_sms'],
    [{ as: 'attribute', name: 'rowspan="0"', of: 'td' }, 'html.elements.td.rowspan.rowspan_zero'],
    [{ as: 'global-attribute', name: 'popover' }, 'html.global_attributes.popover'],
    [{ as: 'global-attribute', name: 'popover="hint"' }, 'html.global_attributes.popover.hint'],
  ] as const)('is the key of what a linter names: %j', (named, id) => {
    expect(finder.find(named)).toEqual([expect.objectContaining({ kind: 'key', id })]);
  });

  it('is unknown by the key it would have, where a linter knows of something newer', () => {
    expect(found('value', 'grid-lanes', 'display')).toEqual([
      { kind: 'unknown', id: 'css.properties.display.grid-lanes' },
    ]);
  });

  it.each(['Something else.', 'has', 'css.selectors.has'])('is unknown in words that nobody reads: %s', (words) => {
    expect(found('words', words)).toEqual([{ kind: 'unknown', id: words }]);
  });

  it.each(['not-parsed', 'rule-not-run'] as const)('is nothing where a linter has not looked: %s', (why) => {
    expect(found(why, 'has')).toEqual([{ kind: 'unchecked', id: 'has', why }]);
  });

  it('may have been another id of caniuse', () => {
    expect(finder.nearestOfCaniuse('flexboxgap')).toEqual(['flexbox-gap', 'flexbox']);
    expect(finder.nearestOfCaniuse('quantum')).toEqual([]);
  });
});
