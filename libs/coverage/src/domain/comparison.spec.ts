import type { Standard, Verdict } from '#libs/compat';
import { editionOf } from '../testing/edition-of.js';
import { type Change, CHANGES, compare, hasChanged } from './comparison.js';
import { CoverageModel } from './coverage-model.js';
import type { Reading } from './subject.js';

describe('A comparison of two surveys', () => {
  it('tells of each subject what it was covered by and what it is, and how that is judged', () => {
    const compared = shopCompared(OWN);

    expect(compared.map(({ subject: { id }, before, after }) => [id, before.verdict, after.verdict])).toEqual([
      ['grid', 'safe', 'safe'],
      ['has', 'undecided', 'safe'],
    ]);
    expect(compared.map(({ before, after }) => [before.shares, after.shares].map(percent))).toEqual([
      [
        { full: 95, partial: 0, none: 0, unknown: 5 },
        { full: 100, partial: 0, none: 0, unknown: 0 },
      ],
      [
        { full: 80, partial: 0, none: 0, unknown: 20 },
        { full: 90, partial: 0, none: 10, unknown: 0 },
      ],
    ]);
  });

  it('reads both as it is told to', () => {
    const [, has] = shopCompared({ ...OWN, basis: 'all' });

    expect([has.before.verdict, has.after.verdict]).toEqual(['unsafe', 'unsafe']);
  });
});

describe('A verdict', () => {
  const verdicts = ['safe', 'undecided', 'unsafe'] as const;
  const shares = { full: 0, partial: 0, none: 0, unknown: 0 };
  const pairs = verdicts.flatMap((before) => verdicts.map((after) => [before, after] as const));
  const those = (change: Change) =>
    pairs
      .filter(([before, after]) => hasChanged({ subject: SUBJECT, ...outcomes(before, after) }, change))
      .map((pair) => pair.join(' → '));
  const outcomes = (before: Verdict, after: Verdict) => ({
    ...{ before: { shares, verdict: before }, after: { shares, verdict: after } },
  });

  it('has moved where it is another', () => {
    expect(those('moved')).toEqual([
      ...['safe → undecided', 'safe → unsafe'],
      ...['undecided → safe', 'undecided → unsafe'],
      ...['unsafe → safe', 'unsafe → undecided'],
    ]);
  });

  it('is gained where it becomes safe', () => {
    expect(those('gained')).toEqual(['undecided → safe', 'unsafe → safe']);
  });

  it('is lost where it no longer is', () => {
    expect(those('lost')).toEqual(['safe → undecided', 'safe → unsafe']);
  });

  it('is any of these, and any other', () => {
    expect(those('any')).toHaveLength(9);
    expect(CHANGES).toEqual(['moved', 'gained', 'lost', 'any']);
  });
});

const OWN: Reading = { basis: 'headline', withAncestors: false };
const LINE: Standard = { threshold: 90, counts: 'full', bound: 'atLeast' };
const SUBJECT = { kind: 'feature', position: 0, id: 'grid', name: 'Grid' } as const;

/** Has was undecided at 95 %, and is safe at 90 %, when Chrome 1 became a tenth and nobody came with an unknown browser. */
function shopCompared(reading: Reading) {
  const model = new CoverageModel(
    editionOf({
      browsers: { chrome: ['1', '2'], kiosk: ['1'] },
      features: {
        grid: { support: { chrome: ['full', 'full'], kiosk: ['full'] } },
        has: { support: { chrome: ['none', 'full'] }, byAllKeys: { chrome: ['none', 'none'], kiosk: ['none'] } },
      },
    }),
  );
  const before = model.measure(visits(100, { 'chrome 2': 80, 'kiosk 1': 15 }));
  const after = model.measure(visits(10, { 'chrome 1': 1, 'chrome 2': 9 }));
  return compare(
    model.subjects.all('feature').subjects,
    reading,
    { survey: before, standard: { ...LINE, threshold: 95 } },
    { survey: after, standard: LINE },
  );
}

function visits(all: number, seen: Readonly<Record<string, number>>) {
  const shares = Object.entries(seen).map(([name, some]) => {
    const [browser, release] = name.split(' ');
    return { browser, release, visits: some };
  });
  return { visits: all, shares };
}

function percent(shares: Readonly<Record<'full' | 'partial' | 'none' | 'unknown', number>>) {
  const whole = shares.full + shares.partial + shares.none + shares.unknown;
  return Object.fromEntries(Object.entries(shares).map(([level, parts]) => [level, (100 * parts) / whole]));
}
