import type { Named } from '../../domain/named.js';

/**
 * What a message of a Baseline rule is about. The rules that ESLint and stylelint have say it alike: a kind of thing, its name in
 * quotes, and that it is "not a widely available baseline feature".
 */
export function namedIn(message: string): Named {
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(message);
    if (match) return read(match.slice(1));
  }
  return UNKNOWN_RULE.test(message)
    ? unchecked('rule-not-run', message)
    : { as: 'words', name: message.slice(0, LONGEST_WORDS) };
}

/** What a linter says of something that it has not looked at. */
export const unchecked = (as: 'not-parsed' | 'rule-not-run', message: string): Named => ({
  as,
  name: message.slice(0, LONGEST_WORDS) || NO_WORDS,
});

const NO_WORDS = 'The linter does not say why.';

/** A rule that is asked for, of a plugin that is not there. */
const UNKNOWN_RULE = /^(Definition for rule .+ not found|Unknown rule )/;

/** A rule of Baseline, whatever prefix its plugin is registered under: `css/use-baseline`, `plugin/use-baseline`. */
export const isBaselineRule = (rule: unknown): boolean =>
  typeof rule === 'string' && /(^|\/)(use|require)-baseline$/.test(rule);

const LONGEST_WORDS = 200;

type Form = readonly [pattern: RegExp, read: (parts: readonly string[]) => Named];

/** `Property 'gap' is not …`; stylelint has double quotes. */
const form = (what: string, as: Named['as']): Form => [
  new RegExp(`^${what} (['"])(.+?)\\1 is not `),
  ([, name]) => ({ as, name }),
];

const FORMS: readonly Form[] = [
  form('Property', 'property'),
  [/^Value (['"])(.+?)\1 of property (['"])(.+?)\3 is not /, ([, name, , of]) => ({ as: 'value', name, of })],
  [/^At-rule (['"])@?(.+?)\1 is not /, ([, name]) => ({ as: 'at-rule', name })],
  form('Function', 'function'),
  form('Media condition', 'media-condition'),
  form('Selector', 'selector'),
  form('Unit', 'unit'),
  [/^Element '<(.+?)>' is not /, ([name]) => ({ as: 'element', name })],
  [/^Attribute '(.+)' on '<(.+?)>' is not /s, ([name, of]) => ({ as: 'attribute', name, of })],
  [/^Attribute '(.+)' is not /s, ([name]) => ({ as: 'global-attribute', name })],
  // eslint-plugin-baseline-js: the feature's id stands behind its name, where they differ.
  [/^Feature '.+' \(([\w-]+)\) (?:is not|has|became) /, ([name]) => ({ as: 'feature', name })],
  [/^Feature '(.+?)' (?:is not|has|became) /, ([name]) => ({ as: 'feature', name })],
];
