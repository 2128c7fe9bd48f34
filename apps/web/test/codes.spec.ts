import { readFileSync } from 'node:fs';
import { BOARD } from '../src/reading/board.js';
import { FALLBACKS, MAPPING_REASONS, OUTCOMES, SUPPORT, VERDICT_REASONS, worded } from '../src/reading/codes.js';

/** The codes that the API's description lists as what a member can be. */
const listed = (schema: string, member: string): string[] => {
  const types = readFileSync('libs/client/src/generated/openapi.ts', 'utf8');
  const [, own = ''] = types.split(`    ${schema}: {\n`);
  const [, codes = ''] = new RegExp(`^ +${member}\\??: ((?:\\n? *\\|? ?"[^"]+")+)`, 'm').exec(own) ?? [];
  return [...codes.matchAll(/"([^"]+)"/g)].map(([, code]) => code);
};

describe('The words of the page', () => {
  it('are there for every reason why a row ended as it did', () => {
    const reference = readFileSync('docs/reference/mapping-reasons.md', 'utf8');
    const codes = [...reference.matchAll(/^\| `([a-z-]+)`/gm)].map(([, code]) => code);

    expect(Object.keys(MAPPING_REASONS).sort()).toEqual(codes.sort());
  });

  it.each([
    ['what became of a row', OUTCOMES, listed('SnapshotRow', 'outcome')],
    ['what stands in for a feature', FALLBACKS, listed('Adoption', 'fallback')],
    ['how far a decision is', BOARD, listed('Adoption', 'state')],
  ])('are there for all that can be: %s', (_, words, codes) => {
    expect(codes.length).toBeGreaterThan(3);
    expect(Object.keys(words).sort()).toEqual(codes.sort());
  });

  it('are there for what a browser has, and why a verdict is open', () => {
    const types = readFileSync('libs/client/src/generated/openapi.ts', 'utf8');

    for (const code of [...Object.keys(SUPPORT), ...Object.keys(VERDICT_REASONS)]) expect(types).toContain(`"${code}"`);
  });

  it.each([
    ['progressive-enhancement', 'Progressive enhancement'],
    ['chrome_android', 'chrome_android'],
    ['16.4', '16.4'],
  ])('are made of a code that has none of its own: %s', (code, words) => {
    expect(worded(code)).toBe(words);
  });
});
