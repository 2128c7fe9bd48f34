import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
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
});
