import { existsSync, readFileSync } from 'node:fs';
import { Page } from './page.js';
import { type Row, tableAfter } from './table.js';

const rows = tableAfter(readFileSync('SECURITY.md', 'utf8'), 'owasp');

describe('The ten risks of OWASP in SECURITY.md', () => {
  it('are each there once', () => {
    expect(rows.map(({ risk }) => risk.split(' ', 1)[0])).toEqual(
      Array.from({ length: 10 }, (_, at) => `API${String(at + 1)}:2023`),
    );
  });

  it.each(rows.map((row) => [row.risk, row] as const))('are met, and tests show how: %s', (_risk, row) => {
    expect(row['how it is met']).not.toBe('');
    expect(faultsOf(row)).toEqual([]);
  });

  it.each([
    ['nothing', 'none'],
    ['a file that is not there', '[gone](apps/api/test/hostile/gone.e2e-spec.ts)'],
    ['a file that tests nothing', '[a fake](apps/api/test/hostile/raw.ts)'],
  ])('would be noticed to be shown by %s', (_what, shown) => {
    expect(faultsOf({ 'shown by': shown })).toHaveLength(1);
  });
});

/** What is wrong with the tests that a row names. */
function faultsOf({ 'shown by': shown = '' }: Row): string[] {
  const { links } = new Page('SECURITY.md', shown);
  if (links.length === 0) return ['No test is named.'];
  return links.filter((file) => !existsSync(file) || !/^\s*it(\.each)?[<(]/m.test(readFileSync(file, 'utf8')));
}
