import { catalogue } from '../../test/catalogue.js';
import { told } from '../../test/told.js';
import { readCss } from './css.js';

const keys = catalogue();
const usesIn = (text: string) => told(readCss, keys, text);

describe('What a style sheet uses', () => {
  it.each([
    ['a property and its value', 'a { text-wrap: balance }', 'css.properties.text-wrap.balance', '1:16'],
    ['a function', 'a { color: oklch(50% 0.1 30) }', 'css.types.color.oklch', '1:12'],
    [
      'a function of several that are called so',
      'a { width: fit-content(2em) }',
      'css.properties.width.fit-content_function',
      '1:12',
    ],
    ['a function in a custom property', 'a { --x: calc(1px + 2px) }', 'css.types.calc', '1:10'],
    ['a function in what is not understood', 'a { width: if(media(print): 1px; else: 2px) }', 'css.types.if', '1:5'],
    ['a unit', 'a { height: 10dvh }', 'css.types.length.viewport_percentage_units_dynamic', '1:13'],
    ['a unit of containers', 'a { height: 10CQW }', 'css.types.length.container_query_length_units', '1:13'],
    [
      'a color with its alpha',
      'a { color: #11223344 }',
      'css.types.color.rgb_hexadecimal_notation.alpha_hexadecimal_notation',
      '1:12',
    ],
    ['a pseudo-class', 'a:has(b) {}', 'css.selectors.has', '1:2'],
    ['a pseudo-element', 'a::BACKDROP {}', 'css.selectors.backdrop', '1:2'],
    ['a list within :not()', 'a:not(b, c) {}', 'css.selectors.not.selector_list', '1:2'],
    ['the flag of an attribute', '[a="b" i] {}', 'css.selectors.attribute.case_insensitive_modifier', '1:1'],
    ['an at-rule', '@container (width > 1px) {}', 'css.at-rules.container', '1:1'],
    [
      'what a media query asks',
      '@media (min-width: 1px) and (prefers-color-scheme: dark) {}',
      'css.at-rules.media.prefers-color-scheme',
      '1:1',
    ],
    ['the form of what it asks', '@media (width >= 1px) {}', 'css.at-rules.media.range_syntax', '1:1'],
    [
      'what a container is asked',
      '@container style(--x: 1) {}',
      'css.at-rules.container.style_queries_for_custom_properties',
      '1:1',
    ],
    ['a layer that is imported', '@import url(a.css) layer(b);', 'css.at-rules.import.layer', '1:1'],
    ['a descriptor', '@property --x { syntax: "*" }', 'css.at-rules.property.syntax', '1:17'],
    ['a rule within another', 'a {\n  b { color: red }\n}', 'css.selectors.nesting', '2:3'],
    [
      'what stands after such a rule',
      'a { b { color: red } text-wrap: pretty }',
      'css.properties.text-wrap.pretty',
      '1:33',
    ],
  ])('has %s', (_, css, key, at) => {
    expect(usesIn(css)).toMatchObject({ [key]: at });
  });

  it('tells each place once, in the order of the text', () => {
    expect(usesIn('a { inset: 0 }\nb { inset: 0 0; inset: 1px }')['css.properties.inset']).toBe('1:5 2:5 2:17');
  });

  it('has properties, and no descriptors or questions, within a condition', () => {
    expect(usesIn('@media (hover) { a { color: red } }')).not.toHaveProperty(['css.at-rules.media.color']);
    expect(usesIn('@font-face { src: url(a) }')).not.toHaveProperty(['css.properties.src']);
  });

  it('has nothing that stands under a condition of just this feature', () => {
    const css = '@supports (text-wrap: pretty) { a { text-wrap: pretty; inset: 0 } } b { text-wrap: pretty }';

    expect(usesIn(css)).toMatchObject({ 'css.properties.text-wrap.pretty': '1:84', 'css.properties.inset': '1:56' });
  });

  it.each([
    ['of two conditions', '(top: anchor(top)) or (inset: 0)', 'css.properties.inset'],
    ['that may be missing', '((inset: 0) or (not (color: red))) and (color: red)', 'css.properties.inset'],
    ['… by what is not understood', '(inset: 0) or future(1)', 'css.properties.inset'],
  ])('has what stands under either %s', (_, condition, key) => {
    expect(usesIn(`@supports ${condition} { a { inset: 0 } }`)).toHaveProperty([key]);
  });

  it('has nothing that either of two conditions asks for, or one beside others', () => {
    const anchor = 'a { top: anchor(top) }';

    expect(usesIn(`@supports (top: anchor(top)) OR (left: anchor(left)) { ${anchor} }`)).not.toHaveProperty([
      'css.types.anchor',
    ]);
    expect(usesIn(`@supports ((a: b) or (c: d)) and (top: anchor(top)) { ${anchor} }`)).not.toHaveProperty([
      'css.types.anchor',
    ]);
  });

  it('has what stands under the condition that it is missing', () => {
    expect(usesIn('@supports not (inset: 0) { a { inset: 0 } }')).toHaveProperty(['css.properties.inset']);
  });

  it('has a selector under another condition, and none under its own', () => {
    expect(usesIn('@supports selector(:has(a)) { a:has(b) { inset: 0 } }')).not.toHaveProperty(['css.selectors.has']);
    expect(usesIn('@supports selector(:is(a)) { a:has(b) { inset: 0 } }')).toHaveProperty(['css.selectors.has']);
  });

  it('has nothing that the catalogue does not know', () => {
    expect(usesIn('a { made-up: nonsense(1zz) } @made-up {}')).toEqual({});
  });

  it.each(['a { color: red', '@media (', '}}}', 'a { b { c { d', '/*', '\0', 'a:::b {}'])(
    'is read as far as it is understood: %j',
    (css) => {
      expect(() => usesIn(css)).not.toThrow();
    },
  );
});
