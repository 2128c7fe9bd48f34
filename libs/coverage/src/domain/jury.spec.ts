import { Footing, type Standard } from '#libs/compat';
import { visitsOf } from '../testing/seen.js';
import { CoverageTable } from './coverage-table.js';
import { isHeard, Jury } from './jury.js';

describe('A jury that has heard nobody but all visits together', () => {
  it('rules as they do, and names nobody', () => {
    const jury = Jury.of(LINE, WHOLE());

    expect(rulingsOf(jury)).toStrictEqual([
      { verdict: 'safe', distance: 1 },
      { verdict: 'safe', distance: 5 },
      { verdict: 'undecided', distance: -5 },
      { verdict: 'unsafe', distance: -45 },
    ]);
    expect(jury.rulings.values).toEqual([]);
  });
});

describe('A jury that has heard segments', () => {
  it('rules by the worst of them, and names it where it is worse than the whole', () => {
    expect(rulingsOf(heard())).toStrictEqual([
      { verdict: 'unsafe', distance: -24, decidedBy: 'BR' },
      { verdict: 'safe', distance: 2, decidedBy: 'DE' },
      { verdict: 'unsafe', distance: -1, decidedBy: 'DE' },
      { verdict: 'unsafe', distance: -55, decidedBy: 'BR' },
    ]);
  });

  it('names the first of those that are equally far off', () => {
    const jury = Jury.of(LINE, WHOLE());
    jury.hear(LINE, { value: 'IT', table: BR() });
    jury.hear(LINE, { value: 'BR', table: BR() });

    expect(rulingsOf(jury).map(({ decidedBy }) => decidedBy)).toEqual(['IT', undefined, undefined, 'IT']);
  });

  it('ranks by distance, the farthest below the line first', () => {
    expect([...heard().ranks]).toEqual([1, 3, 2, 0]);
  });

  it('tells who stands within a margin of the line', () => {
    const jury = heard();
    const footingsAt = (margin: number) => [0, 1, 2, 3].map((vector) => jury.footingOn(vector, margin));

    expect(footingsAt(1)).toEqual([Footing.Below, Footing.Reached, Footing.Within, Footing.Below]);
    expect(footingsAt(24)).toEqual([Footing.Within, Footing.Reached, Footing.Within, Footing.Below]);
    expect(footingsAt(23.9999)[0]).toBe(Footing.Below);
  });

  it('is the same again from what it found', () => {
    const found = heard().rulings;
    const again = Jury.restore(structuredClone(found));

    expect(found.values).toEqual(['BR', 'DE']);
    expect(rulingsOf(again)).toEqual(rulingsOf(heard()));
    expect(again.rulings).toEqual(found);
  });

  it('can hear more after that', () => {
    const again = Jury.restore(heard().rulings);
    again.hear(LINE, { value: '', table: tableOf([0, 100], [0, 100], [0, 100], [0, 100]) });

    expect(again.rulings.values).toEqual(['BR', 'DE', '']);
    expect(again.on(0)).toEqual({ verdict: 'unsafe', distance: -95, decidedBy: '' });
  });
});

describe('A segment', () => {
  const each = (minimumVisits: number) => ({ eachSegment: { minimumVisits } });

  it.each([
    [each(100), 99, false],
    [each(100), 100, true],
    [each(100), 101, true],
    [each(0), 1, true],
    [each(0), 0, false],
    [{}, 100, false],
  ])('is heard where it has as many visits as are asked for, and any: %j, %d', (standard, visits, expected) => {
    expect(isHeard(standard, visits)).toBe(expected);
  });
});

const LINE: Standard = { threshold: 95, counts: 'full', bound: 'atLeast' };

/** Per support vector the percentages with full support and with none; the rest is unknown. */
function tableOf(...shares: readonly (readonly [full: number, none: number])[]): CoverageTable {
  const visits = visitsOf({ chrome: [['1', undefined, 100]] });
  const table = new CoverageTable(visits, shares.length);
  for (const [vector, [full, none]] of shares.entries()) {
    table.full[vector] = visits.partsOf(full);
    table.none[vector] = visits.partsOf(none);
  }
  return table;
}

const WHOLE = () => tableOf([96, 4], [100, 0], [90, 0], [50, 50]);
const BR = () => tableOf([71, 29], [100, 0], [94, 0], [40, 60]);
const DE = () => tableOf([99, 1], [97, 3], [94, 6], [30, 0]);

function heard(): Jury {
  const jury = Jury.of(LINE, WHOLE());
  jury.hear(LINE, { value: 'BR', table: BR() });
  jury.hear(LINE, { value: 'DE', table: DE() });
  return jury;
}

const rulingsOf = (jury: Jury) => [0, 1, 2, 3].map((vector) => jury.on(vector));
