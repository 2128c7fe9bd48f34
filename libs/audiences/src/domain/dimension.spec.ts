import { BROWSERS } from '../testing/browsers.js';
import { segmentNamed, withFewSegments } from './dimension.js';
import { ReleaseBook } from './release-book.js';
import { RowMapper } from './row-mapper.js';
import { SnapshotTally } from './snapshot-contents.js';
import type { SnapshotRow } from './snapshot-row.js';

const mapper = new RowMapper(new ReleaseBook(BROWSERS), (userAgent) => userAgent.includes('bot'));
const CHROME = { browser: 'chrome', version: '120' };
const OLD_CHROME = { browser: 'chrome', version: '119' };

const row = (segment: string, visits: number, told: Partial<SnapshotRow> = {}): SnapshotRow => ({
  ...{ name: 'Chrome', outcome: 'unknown', reason: 'no-version', segment, visits, count: 1, ...told },
});

describe('The rows of an import with a dimension', () => {
  let tally: SnapshotTally;
  beforeEach(() => {
    tally = new SnapshotTally(mapper);
  });

  it('add up to their segments, and these to the whole', () => {
    tally.add(CHROME, 10, 'DE');
    tally.add(CHROME, 5.5, 'FR');
    tally.add(OLD_CHROME, 4, ' FR\n');
    tally.add({ browser: 'UC Browser' }, 3, 'FR');
    tally.add({ userAgent: 'somebot/1.0' }, 50, 'FR');

    const { shares, visits, dimension } = tally.contents('Country');
    expect(dimension).toEqual({
      name: 'Country',
      segments: [
        {
          value: 'FR',
          visits: { mapped: 9.5, approximated: 0, unknown: 3, bot: 50 },
          shares: [
            { browser: 'chrome', release: '120', visits: 5.5 },
            { browser: 'chrome', release: '119', visits: 4 },
          ],
        },
        {
          value: 'DE',
          visits: { mapped: 10, approximated: 0, unknown: 0, bot: 0 },
          shares: [{ browser: 'chrome', release: '120', visits: 10 }],
        },
      ],
    });
    expect(shares).toEqual([
      { browser: 'chrome', release: '120', visits: 15.5 },
      { browser: 'chrome', release: '119', visits: 4 },
    ]);
    expect(visits).toEqual({ mapped: 19.5, approximated: 0, unknown: 3, bot: 50 });
  });

  it('belong to a segment of their own where they tell none', () => {
    tally.add(CHROME, 10, 'DE');
    tally.add(CHROME, 1, '  ');

    expect(tally.contents('Country').dimension?.segments).toMatchObject([{ value: 'DE' }, { value: '(not set)' }]);
  });

  it('keep their segments apart where they are counted among others', () => {
    const small = new SnapshotTally(mapper, { names: 1 });
    small.add(CHROME, 10, 'DE');
    for (const version of ['118.1', '118.2'])
      for (const segment of ['DE', 'FR']) small.add({ ...CHROME, version }, 1, segment);

    expect(small.contents('Country').names.map(({ name, segment, visits }) => [name, segment, visits])).toEqual([
      ['chrome', 'DE', 10],
      ['(others)', 'DE', 2],
      ['(others)', 'FR', 2],
    ]);
  });

  it('are of as many segments as there are countries, and no more', () => {
    for (let country = 0; country <= 200; country += 1) tally.add(CHROME, 1 + country, `country ${String(country)}`);

    const segments = tally.contents('Country').dimension?.segments ?? [];
    expect(segments).toHaveLength(200);
    expect(segments.find(({ value }) => value === '(other)')?.visits.mapped).toBe(3);
  });

  it('come in the order of their names where they have as many visits', () => {
    for (const segment of ['FR', 'DE', 'IT', 'ES']) tally.add(CHROME, 1, segment);

    expect(tally.contents('Country').dimension?.segments.map(({ value }) => value)).toEqual(['DE', 'ES', 'FR', 'IT']);
  });

  it.each([
    ['New\r\nYork', 'New York'],
    [' \t ', '(not set)'],
    ['Cafe\u0301', 'Café'],
    ['half \ud83d', 'half \ufffd'],
  ])('belong, by %j, to the segment %j', (told, segment) => {
    expect(segmentNamed(told)).toBe(segment);
  });

  it('are refused where they have more values than any dimension', () => {
    const everyVisit = (): void => {
      for (let visit = 0; visit <= 2_000; visit += 1) tally.add(CHROME, 1, `visitor ${String(visit)}`);
    };

    expect(everyVisit).toThrow(expect.objectContaining({ code: 'too-many-segments', facts: { values: 2_000 } }));
    expect(() => {
      tally.add(CHROME, 1, 'visitor 1999');
    }).not.toThrow();
  });
});

describe('Segments, where there are more than can be kept,', () => {
  it('stay apart as far as they have the most visits, and are one beyond', () => {
    const rows = [row('DE', 2), row('FR', 9), row('IT', 1), row('FR', 1, { name: 'Opera' })];

    expect(withFewSegments(rows, 2)).toEqual([
      row('(other)', 3, { count: 2 }),
      row('FR', 9),
      row('FR', 1, { name: 'Opera' }),
    ]);
    expect(withFewSegments(rows, 3)).toBe(rows);
  });

  it('are not kept for the sake of bots', () => {
    const rows = [row('DE', 2), row('US', 99, { outcome: 'bot', reason: 'bot' }), row('IT', 1)];

    expect(withFewSegments(rows, 2).map(({ segment }) => segment)).toEqual(['DE', '(other)', '(other)']);
  });
});
