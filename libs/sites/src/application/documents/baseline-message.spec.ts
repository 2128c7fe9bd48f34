import { isBaselineRule, namedIn } from './baseline-message.js';

describe('A message of a Baseline rule', () => {
  it.each([
    ["Property 'text-wrap' is not a widely available baseline feature.", { as: 'property', name: 'text-wrap' }],
    ["Property 'text-wrap' is not a 2022 available baseline feature.", { as: 'property', name: 'text-wrap' }],
    [
      'Property "text-wrap" is not a newly available baseline feature. (plugin/use-baseline)',
      { as: 'property', name: 'text-wrap' },
    ],
    [
      "Value 'sideways-lr' of property 'writing-mode' is not a widely available baseline feature.",
      { as: 'value', name: 'sideways-lr', of: 'writing-mode' },
    ],
    [
      "At-rule '@view-transition' is not a widely available baseline feature.",
      { as: 'at-rule', name: 'view-transition' },
    ],
    ['At-rule "@property" is not a widely available baseline feature.', { as: 'at-rule', name: 'property' }],
    ["Function 'calc-size' is not a widely available baseline feature.", { as: 'function', name: 'calc-size' }],
    [
      "Media condition 'inverted-colors' is not a widely available baseline feature.",
      { as: 'media-condition', name: 'inverted-colors' },
    ],
    ["Selector 'highlight' is not a widely available baseline feature.", { as: 'selector', name: 'highlight' }],
    ["Unit 'dvh' is not a 2020 available baseline feature.", { as: 'unit', name: 'dvh' }],
    [
      "Element '<selectedcontent>' is not a widely available baseline feature.",
      { as: 'element', name: 'selectedcontent' },
    ],
    [
      "Attribute 'closedby' on '<dialog>' is not a widely available baseline feature.",
      { as: 'attribute', name: 'closedby', of: 'dialog' },
    ],
    [
      `Attribute 'type="week"' on '<input>' is not a widely available baseline feature.`,
      { as: 'attribute', name: 'type="week"', of: 'input' },
    ],
    ["Attribute 'popover' is not a widely available baseline feature.", { as: 'global-attribute', name: 'popover' }],
    [
      "Feature 'Async clipboard' (async-clipboard) is not a widely available Baseline feature.",
      { as: 'feature', name: 'async-clipboard' },
    ],
    [
      "Feature 'Promise.withResolvers()' (promise-withresolvers) became Baseline in 2024 and exceeds 2022.",
      { as: 'feature', name: 'promise-withresolvers' },
    ],
    ["Feature 'temporal' has Limited availability and exceeds 2022.", { as: 'feature', name: 'temporal' }],
  ])('is about what it names: %s', (message, named) => {
    expect(namedIn(message)).toEqual(named);
  });

  it('that says it otherwise is kept as the words it is, and not lost', () => {
    expect(namedIn('`gap` may not be used here.')).toEqual({ as: 'words', name: '`gap` may not be used here.' });
  });

  it.each([
    ['css/use-baseline', true],
    ['@html-eslint/use-baseline', true],
    ['plugin/use-baseline', true],
    ['css/require-baseline', true],
    ['css/no-empty-blocks', false],
    ['align-use-baselines', false],
    [null, false],
  ])('is known by the name of its rule: %s', (rule, isOne) => {
    expect(isBaselineRule(rule)).toBe(isOne);
  });
});
