import { hintOf } from './import-hint.js';
import type { Imported } from './import-hint.js';

const file = {
  format: 'table' as const,
  columns: { visits: 'Sessions', browser: 'Browser' },
  ignored: [],
  totalsLeftOut: 0,
};
const imported = (unknown: number, reason = 'no-version', more: Partial<Imported> = {}): Imported => ({
  visits: { mapped: 100 - unknown, approximated: 0, unknown, bot: 7 },
  reasons: [
    { outcome: 'bot', reason: 'bot' },
    { outcome: 'unknown', reason },
    { outcome: 'unknown', reason: 'not-named' },
  ],
  file,
  ...more,
});

describe('The hint of an import', () => {
  it('says how much is unknown, why, and which column would tell', () => {
    expect(hintOf(imported(97.25))).toBe(
      '97.3 % of the visits are unknown, most of them by the reason no-version. No column of the file was read as versions of browsers.',
    );
    expect(hintOf(imported(100, 'own-version-only'))).toMatch(/was read as versions of operating systems\.$/);
    expect(hintOf(imported(50, 'os-without-data'))).toMatch(/^50 %.* was read as operating systems\.$/);
  });

  it('blames no column that is there, and none where there was no file', () => {
    const columns = { ...file.columns, version: 'Version' };

    expect(hintOf(imported(97, 'no-version', { file: { ...file, columns } }))).toMatch(/reason no-version\.$/);
    expect(
      hintOf(imported(97, 'no-version', { file: { ...file, columns: { visits: 'Hits', userAgent: 'UA' } } })),
    ).toMatch(/reason no-version\.$/);
    expect(hintOf(imported(97, 'name-not-known'))).toMatch(/reason name-not-known\.$/);
    expect(hintOf(imported(97, 'no-version', { file: undefined }))).toMatch(/reason no-version\.$/);
  });

  it('is none where less than half is unknown', () => {
    expect(hintOf(imported(49.9))).toBeUndefined();
    expect(hintOf({ ...imported(0), reasons: [] })).toBeUndefined();
    expect(hintOf({ visits: { ...imported(0).visits, mapped: 0 }, reasons: [] })).toBeUndefined();
  });
});
