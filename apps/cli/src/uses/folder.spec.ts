import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { catalogue } from '../../test/catalogue.js';
import { usesBelow } from './folder.js';

const keys = catalogue();
let folder: string;
const write = (file: string, contents: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), contents);
};
const found = () => usesBelow([folder], keys, folder);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-uses-'));
});

describe('What the files of a folder use', () => {
  it.each([
    ['a.js', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['a.js', `a${'.b()'.repeat(9000)}`],
    ['a.css', `${'a{'.repeat(20_000)}${'}'.repeat(20_000)}`],
  ])('is told as not known where %s is nested deeper than can be followed', (file, contents) => {
    write(file, contents);
    write('b.css', 'a { inset: 0 }');

    const { unread, places } = found();

    expect(unread).toEqual([{ place: { file, line: 1, column: 1 }, why: 'It is nested too deep to be followed.' }]);
    expect(places.has('css.properties.inset')).toBe(true);
  });

  it('is found behind links too, each file once, and in no circle', () => {
    write('src/a.css', 'a { inset: 0 }');
    write('shared/b.css', 'b:has(c) {}');
    symlinkSync('../shared', join(folder, 'src/shared'));
    symlinkSync('..', join(folder, 'src/up'));
    symlinkSync('a.css', join(folder, 'src/z.css'));
    symlinkSync('nowhere', join(folder, 'src/gone.css'));

    const uses = usesBelow([join(folder, 'src')], keys, folder);

    expect(uses.files).toBe(2);
    expect(uses.places.get('css.selectors.has')).toEqual([{ file: 'src/shared/b.css', line: 1, column: 2 }]);
    expect(uses.places.get('css.properties.inset')).toHaveLength(1);
  });

  it('is not what stands in packages, or is hidden', () => {
    for (const file of ['node_modules/a.css', '.cache/a.css', 'a.d.ts', 'a.txt']) write(file, 'a { inset: 0 }');

    expect(found().files).toBe(0);
  });
});
