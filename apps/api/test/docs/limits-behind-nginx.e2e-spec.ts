import { readFileSync } from 'node:fs';
import { amount, tableAfter } from '../../../../tools/docs/table.js';
import { Page } from '../../../../tools/docs/page.js';
import { DEFAULT_QUOTAS, readQuotas } from '#libs/limits';

const page = Page.read('docs/how-to/limits-behind-nginx.md');

describe('The page about limits behind nginx', () => {
  it('shows what its file says', () => {
    const file = readFileSync('docs/how-to/limits-behind-nginx.conf', 'utf8');
    const shown = page.blocksOf('nginx');

    expect(shown).not.toHaveLength(0);
    for (const block of shown) expect(file).toContain(block);
    expect(depthsOf(file)).toEqual({ least: 0, last: 0 });
  });

  it('sets limits that are read', () => {
    const set = page
      .blocksOf('sh')
      .flatMap((block) => Array.from(block.matchAll(/RATE_LIMITS='(.*?)'/g), ([, json]) => json));

    expect(set).not.toHaveLength(0);
    for (const json of set) expect(readQuotas(json)).toBeDefined();
  });
});

describe('The limits on docs/reference/configuration.md', () => {
  it('are those that are kept where nothing is configured', () => {
    const rows = tableAfter(Page.read('docs/reference/configuration.md').text, 'rate limits');

    const told = rows.map(({ limit, q, w }) => [limit.replaceAll('`', ''), { q: amount(q), w: amount(w) }]);

    expect(Object.fromEntries(told)).toEqual(DEFAULT_QUOTAS);
  });
});

/** How far braces are open in nginx's file: it is not valid where they close what was not opened. */
function depthsOf(file: string): { least: number; last: number } {
  const depths = Array.from(file.replace(/#.*/g, '').matchAll(/[{}]/g), ([brace]) => (brace === '{' ? 1 : -1));
  let [least, last] = [0, 0];
  for (const step of depths) {
    last += step;
    least = Math.min(least, last);
  }
  return { least, last };
}
