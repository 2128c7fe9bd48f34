import type { Mention } from '../../domain/check-list.js';

/** One id a line; `#` begins a comment, and blank lines are passed over. */
export const readPlainList = (text: string): readonly Mention[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/(^|\s)#.*/, '').trim())
    .filter((id) => id !== '')
    .map((name) => ({ named: { as: 'id', name } }));
