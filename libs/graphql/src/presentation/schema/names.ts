/** 'below-line' and belowLine as BelowLine. */
export const pascal = (words: string): string =>
  words.replace(/(?:^|[^a-zA-Z0-9]+)([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The same as BELOW_LINE. */
export const constant = (word: string): string =>
  word
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^a-zA-Z0-9]+/g, '_')
    .toUpperCase();

/** What one of many is called: keys, then key. */
export const singular = (plural: string): string => plural.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');
