import { jest } from '@jest/globals';
import type { CheckItem } from '#libs/reports';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkOf } from '../checking/check-of.js';
import type { Judge, Terms } from '../checking/judge.js';
import { KnownKeys } from '../uses/known-keys.js';
import { check, type CheckOptions } from './check.js';

const GROUNDS = {
  ...{ snapshotId: 's1', editionId: 'e1', from: '2026-10-01', to: '2026-10-31' },
  policy: { version: 3, threshold: 95 },
} as Parameters<typeof checkOf>[2];

/** Knows grid and one key, both safe. */
class FewVerdicts implements Judge {
  readonly asked: Terms['pin'][] = [];

  knownKeys(pin: Terms['pin']): Promise<KnownKeys> {
    this.asked.push(pin);
    return Promise.resolve(new KnownKeys([{ id: 'css.properties.inset' }]));
  }

  knows(id: string): Promise<boolean> {
    return Promise.resolve(KNOWN.includes(id));
  }

  judge(ids: readonly string[], { failOn = [] }: Terms): ReturnType<Judge['judge']> {
    const items = ids.map((id): CheckItem => {
      if (KNOWN.includes(id))
        return {
          ...{ id, kind: 'feature', verdict: 'safe', outcome: 'pass' },
          reason: 'reaches-line',
          explanation: '',
        };
      const outcome = failOn.includes('unknown-id') ? 'fail' : 'undecided';
      const suggestions = id === 'gird' ? ['grid'] : [];
      return {
        ...{ id, kind: 'unknown', verdict: 'unknown-id', outcome, suggestions },
        reason: 'unknown-id',
        explanation: '',
      };
    });
    return Promise.resolve(checkOf('a', { id: 'shop', name: 'Shop' }, GROUNDS, items));
  }

  judgeReport(): never {
    throw new Error('There is no report.');
  }
}

const KNOWN = ['grid', 'css.properties.inset', 'html.elements.html', 'api.Response.json'];
const HOME = process.cwd();
let folder: string;
let judge: FewVerdicts;
let printed: string;
const write = (file: string, contents: string): void => writeFileSync(join(folder, file), contents);
const run = (given: readonly string[], options: Partial<CheckOptions> = {}): Promise<number> =>
  check(given, { format: 'json', ...options }, () => Promise.resolve(judge));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-check-'));
  judge = new FewVerdicts();
  printed = '';
  process.chdir(folder);
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  process.chdir(HOME);
});

describe('A check', () => {
  it('takes a key that ends as a file does for one', async () => {
    expect(await run(['html.elements.html', 'api.Response.json'])).toBe(0);
  });

  it.each(['css.html', 'api.json'])('takes %s for a file that is not there', async (file) => {
    await expect(run([file])).rejects.toThrow(`${file} cannot be read: it is not there.`);
  });

  it('is refused where nothing that was named is known, and helps who misspelt', async () => {
    await expect(run(['scr'])).rejects.toThrow('Nothing goes by what was named, and no file or folder either: scr.');
    await expect(run(['gird', 'scr'])).rejects.toThrow('gird (meant: grid?), scr.');
    expect(printed).toBe('');
  });

  it('fails by an unknown name where it is asked to, and is undecided beside a known one', async () => {
    expect(await run(['gird'], { failOn: 'unknown-id' })).toBe(1);
    expect(await run(['grid', 'gird'])).toBe(0);
  });

  it('is refused of a word that is a folder here, and an id', async () => {
    mkdirSync(join(folder, 'grid'));
    write('grid/a.css', 'a { inset: 0 }');

    await expect(run(['grid'])).rejects.toThrow('grid is here, and an id too: write ./grid for what is here');
    expect(await run(['./grid'])).toBe(0);
  });

  it('is made where files use nothing, in every form', async () => {
    write('a.css', 'a {}');

    expect(await run(['a.css'], { reports: 'out' })).toBe(0);

    expect(JSON.parse(printed)).toMatchObject({ verdict: 'pass', counts: { items: 0 }, snapshotId: 's1' });
    expect(readdirSync(join(folder, 'out'))).toHaveLength(4);
    expect(readFileSync(join(folder, 'out/junit.xml'), 'utf8')).toContain('tests="0"');
  });

  it('tells of a file that could not be parsed, beside others that use nothing', async () => {
    write('a.css', 'a {}');
    write('b.js', 'let = = 1');

    expect(await run(['.'])).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({ items: [{ verdict: 'not-checked', places: [{ file: 'b.js' }] }] });
    expect(await run(['.'], { failOn: 'none' })).toBe(0);
  });

  it('finds what files use by the edition that is pinned', async () => {
    write('a.css', 'a { inset: 0 }');
    write('pin.json', '{"snapshot": "s0", "edition": "e0"}');

    await run(['a.css'], { pin: 'pin.json' });

    expect(judge.asked).toEqual([{ snapshot: 's0', edition: 'e0' }]);
  });
});
