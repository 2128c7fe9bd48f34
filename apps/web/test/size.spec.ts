import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUILT = 'dist/apps/web';
const script = (name: string): string => readFileSync(join(BUILT, 'assets', name), 'utf8');

describe('The script of the page', () => {
  it('is less than 100 KB, compressed, for the first view with all that it loads', () => {
    const entry = /assets\/(\S+?[.]js)/.exec(readFileSync(join(BUILT, 'index.html'), 'utf8'))?.[1] ?? '';
    const view = readdirSync(join(BUILT, 'assets')).find((name) => /^waterline-.*[.]js$/.test(name)) ?? '';

    const loaded = [...reachedFrom(entry, new Set()), ...reachedFrom(view, new Set([entry]))];

    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.map((name) => gzipSync(script(name)).length).reduce((sum, bytes) => sum + bytes)).toBeLessThan(
      100_000,
    );
  });

  it('of other views is loaded when they are gone to', () => {
    const entry = /assets\/(\S+?[.]js)/.exec(readFileSync(join(BUILT, 'index.html'), 'utf8'))?.[1] ?? '';
    const views = readdirSync(join(BUILT, 'assets')).filter((name) =>
      /^(month|decisions|what-if|import|feature|search)-.*[.]js$/.test(name),
    );

    expect(views).toHaveLength(6);
    expect(views.filter((name) => reachedFrom(entry, new Set()).has(name))).toEqual([]);
  });
});

/** A file and what it imports at once, and what those do; not what they may import later. */
function reachedFrom(name: string, reached: Set<string>): Set<string> {
  if (reached.has(name)) return reached;
  reached.add(name);
  for (const [, imported] of script(name).matchAll(/(?:from|import)\s*["'][.]\/([^"']+[.]js)["']/g))
    reachedFrom(imported, reached);
  return reached;
}
