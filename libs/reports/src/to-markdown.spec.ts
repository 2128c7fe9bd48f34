import { marked } from 'marked';
import { backdropFilter, checkOf, dialog, grid, misplaced, misspelt, popover, split } from './testing/checks.js';
import { toMarkdown } from './to-markdown.js';

const HREF = '/api/v1/sites/s/checks/c';
const rowsOf = (markdown: string): string[] => markdown.split('\n').filter((line) => /^\| [^-|]/.test(line));

describe('A check as a comment', () => {
  it('begins with the verdict and how many of how many', () => {
    const comment = toMarkdown(checkOf(backdropFilter, dialog, grid), HREF);

    expect(comment).toMatch(
      /^### ❌ Plimsoll: fail\n\nShop: 1 of 3 fails, 1 is undecided, by 95 % of the visits of 2026-10-01 to 2026-10-31\.\n/,
    );
  });

  it('has a row for whatever is not safe, what fails first', () => {
    const rows = rowsOf(toMarkdown(checkOf(popover, grid, dialog, misspelt, split, backdropFilter), HREF));

    expect(rows.map((row) => row.split(' | ').slice(0, 3).join(' '))).toEqual([
      '| ❌ [`css.properties.backdrop-filter`](https://webstatus.dev/features/backdrop-filter) (`property backdrop-filter`) unsafe',
      '| ❓ [`dialog`](https://webstatus.dev/features/dialog) undecided',
      '| ❓ `gird` unknown-id: `grid`?',
      '| ❓ `layout` undecided: now `grid`, `flexbox`',
      expect.stringMatching(/^\| ✅ \[`popover`\].* unsafe\. Its adoption is approved, with a waiver until 2027/),
    ]);
  });

  it('says of which kind a name is that was named as another', () => {
    const [row] = rowsOf(toMarkdown(checkOf(misplaced), HREF));

    expect(marked.parseInline(row)).toContain('unknown-id. css.selectors.has is a key: name it among the keys.');
  });

  it('names what costs most, and where it was found', () => {
    expect(toMarkdown(checkOf(backdropFilter), HREF)).toContain(
      '| 89.9895 % | safari_ios 9–17.6 (7.4611 %), firefox ≤ 102 (0.6842 %), edge 17 (0.1 %), 1 more ' +
        '| `src/card.css:2`, `src/card.css:8`, 1 more |',
    );
  });

  it('has no table where nothing is worth telling', () => {
    expect(toMarkdown(checkOf(grid), HREF)).not.toContain('|');
  });

  it('names its sources, and where it is kept', () => {
    expect(toMarkdown(checkOf(grid), HREF)).toContain(
      'Check `/api/v1/sites/s/checks/c` · snapshot `0199f0c2-9b5c-7d2e-8f3a-4b5c6d7e8f90`',
    );
  });

  it('tells of a hundred, and of how many more there are: a comment holds no more', () => {
    const comment = toMarkdown(checkOf(...Array.from({ length: 250 }, () => backdropFilter)), HREF);

    expect(rowsOf(comment)).toHaveLength(100);
    expect(comment).toContain('… and 150 more.');
    expect(comment.length).toBeLessThan(65_536);
  });

  it('shows what people and tools have written as the text that it is', () => {
    const evil = '`a`|<img src=x>\n[x](y) @team';
    const check = { ...checkOf({ ...misspelt, id: evil, suggestions: [evil] }, popover), site: '# <b>Shop</b> @all' };
    const html = marked.parse(toMarkdown(check, HREF), { async: false });

    expect(html.match(/<(img|b|h1|a)\b/g)).toEqual(['<a']); // the popover's page
    expect(html.match(/<td/g)).toHaveLength(12);
    expect(html).toContain('`a`|&lt;img src=x&gt; [x](y) @team</code>');
    expect(html.replace(/<code>.*?<\/code>/g, '')).not.toMatch(/@(team|all)/);
  });
});
