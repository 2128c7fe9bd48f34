import { readFileSync } from 'node:fs';
import { DEEPEST, LONGEST, MOST_ALIASES, MOST_COST, MOST_TOKENS } from './limits.js';
import { REFUSALS } from './refusal.js';

describe('The reference of GraphQL', () => {
  const text = readFileSync('docs/reference/graphql.md', 'utf8');
  const told = new Map(
    Array.from(text.matchAll(/^\| `([\w-]+)` +\| (.*?) +\|$/gm), ([, code, words]) => [code, words]),
  );

  it('has every code, and no other', () => {
    expect([...told.keys()].toSorted()).toEqual(Object.keys(REFUSALS).toSorted());
  });

  it.each([
    ['document-too-long', [LONGEST, MOST_TOKENS]],
    ['query-too-deep', [DEEPEST]],
    ['query-with-too-many-aliases', [MOST_ALIASES]],
    ['query-too-costly', [MOST_COST]],
  ])('tells the limit behind %s', (code, limits) => {
    for (const limit of limits) expect(told.get(code)).toContain(` ${limit.toLocaleString('en')}`);
  });
});
