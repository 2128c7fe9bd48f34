import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { type Page, pages } from './page.js';

const all = new Map(pages().map((page) => [page.file, page]));

describe('Links between pages', () => {
  it('are looked at in every Markdown file', () => {
    expect([...all.keys()]).toEqual(
      expect.arrayContaining(['README.md', 'docs/README.md', 'libs/hypermedia/README.md']),
    );
  });

  it.each([...all.values()].map((page) => [page.file, page] as const))('lead somewhere in %s', (_file, page) => {
    expect(page.links.filter((link) => isOurs(link) && !isThere(link, page))).toEqual([]);
  });

  it.each(['missing.md', '#missing', 'README.md#missing'])('would be noticed if they led to %s', (link) => {
    expect(isThere(link, pageAt('README.md'))).toBe(false);
  });
});

/** Neither another site's nor the running service's. */
const isOurs = (link: string): boolean => !/^[a-z]+:|^\//.test(link);

function isThere(link: string, from: Page): boolean {
  const [path, anchor] = link.split('#', 2) as [string, string?];
  const file = path === '' ? from.file : normalize(join(dirname(from.file), decodeURIComponent(path)));
  if (!existsSync(file)) return false;
  return anchor === undefined || pageAt(file).anchors.has(anchor);
}

function pageAt(file: string): Page {
  const page = all.get(file);
  if (!page) throw new Error(`${file} is no page: an anchor leads nowhere in it.`);
  return page;
}
