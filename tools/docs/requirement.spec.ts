import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { Judge } from '../../libs/coverage/src/domain/judge.js';
import { PlacedVisits } from '../../libs/coverage/src/domain/placed-visits.js';
import { ReleaseMap } from '../../libs/coverage/src/domain/release-map.js';
import type { Level } from '../../libs/coverage/src/domain/shares.js';
import { Page } from './page.js';
import { amount, tableAfter } from './table.js';

const { text } = Page.read('docs/explanation/requirement.md');
const rows = tableAfter(text, 'worked example: visits');
const sums = tableAfter(text, 'worked example: sums');
const total = rows.reduce((sum, { visits }) => sum + amount(visits), 0);
const counted = (level: Level): number =>
  rows.reduce((sum, row) => sum + (row['counts as'] === level ? amount(row.visits) : 0), 0);

describe('The case worked by hand in docs/explanation/requirement.md', () => {
  it('is of the visits that the tutorial sends', () => {
    const sent = parse<Record<string, string>>(readFileSync('docs/tutorials/visits.csv'), { columns: true });

    expect(rows.map(({ visits }) => visits)).toEqual(sent.map(({ Visits }) => Visits));
  });

  it.each(['full', 'partial', 'none', 'unknown'] as const)('adds up and divides as the domain does: %s', (level) => {
    const row = sums.find((each) => each.level === level);
    const share = `${String(placed.percentageOf(counted(level) * part))} %`;

    expect([row?.sum, row?.['of 46,481']]).toEqual([counted(level).toLocaleString('en'), share]);
    expect(row?.visits.split(' + ').reduce((sum, each) => sum + amount(each), 0)).toBe(counted(level));
  });

  it('has the bounds of the interval', () => {
    const most = counted('full') + counted('unknown');
    const bounds = sums.slice(-2).map(({ sum, 'of 46,481': share }) => [amount(sum), share]);

    expect(bounds).toEqual([
      [counted('full'), `${String(placed.percentageOf(counted('full') * part))} %`],
      [most, `${String(placed.percentageOf(most * part))} %`],
    ]);
  });

  it('has the verdicts on three lines', () => {
    const on = (threshold: number): string =>
      new Judge({ threshold, counts: 'full', bound: 'atLeast' }, placed).verdictOn({
        full: counted('full') * part,
        partial: counted('partial') * part,
        none: counted('none') * part,
        unknown: counted('unknown') * part,
      });

    expect(text).toContain(`**A line of 90 %: ${on(90)}.**`);
    expect(text).toContain(`A line of 89 % would be ${on(89)}, a line of 95 % ${on(95)}.`);
  });
});

const placed = new PlacedVisits({ visits: total, shares: [] }, new ReleaseMap([]));
const part = placed.whole / total;
