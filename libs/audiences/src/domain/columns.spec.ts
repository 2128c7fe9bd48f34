import { holdsIds, knownHeaders, namesTotal, recogniseColumns } from './columns.js';

describe('the columns of a file', () => {
  it.each([
    ['Browser,Browser version,Operating system,OS version,Sessions', [0, 1, 2, 3, 4]],
    ['visits,os,version,browser,os_version', [3, 2, 1, 4, 0]],
    ['BROWSER_NAME,Version,OS,Operating system version,Active users', [0, 1, 2, 3, 4]],
    ['operatingSystem,browser,browserVersion,operatingSystemVersion,screenPageViews', [1, 2, 0, 3, 4]],
  ])('are found in any order and spelling: %s', (header, places) => {
    const { browser, version, os, osVersion, visits } = recogniseColumns(header.split(','), 1);

    expect([browser, version, os, osVersion, visits]).toEqual(places);
  });

  it('may be a user agent and a count', () => {
    expect(recogniseColumns(['count', 'User-Agent'], 1)).toMatchObject({ userAgent: 1, visits: 0 });
    expect(recogniseColumns(['caniuse agent', 'count'], 1)).toMatchObject({ browser: 0, visits: 1 });
  });

  it('count visits by the one that is nearest to visits', () => {
    expect(recogniseColumns(['Browser', 'Active users', 'Views', 'Sessions'], 1).visits).toBe(3);
  });

  it('are refused when none names a browser, saying what was found', () => {
    expect(() => recogniseColumns(['Country', 'Sessions'], 7)).toThrow(
      expect.objectContaining({
        code: 'file-columns-unknown',
        facts: { line: 7, found: ['Country', 'Sessions'], expected: ['browser', 'user agent'] },
      }),
    );
  });

  it('are refused when none counts visits', () => {
    expect(() => recogniseColumns(['Browser', 'Bounce rate'], 1)).toThrow(
      expect.objectContaining({
        code: 'file-without-visits',
        facts: {
          line: 1,
          found: ['Browser', 'Bounce rate'],
          expected: ['visits', 'sessions', 'views', 'users', 'count'],
        },
      }),
    );
  });

  it('are refused when two go by one name', () => {
    expect(() => recogniseColumns(['Browser', 'Sessions', 'sessions'], 2)).toThrow(
      expect.objectContaining({
        code: 'file-column-twice',
        facts: expect.objectContaining({ line: 2, column: 3, header: 'sessions' }),
      }),
    );
  });
});

describe('The column that segments are told apart by', () => {
  const HEADERS = ['Country', 'Browser', 'Sessions', 'Device', 'device'];
  const by = (segmentBy: string, headers: readonly string[] = HEADERS) => recogniseColumns(headers, 4, segmentBy);

  it.each([
    ['Country', 0],
    ['COUNTRY', 0],
    ['browser', 1],
  ])('is found by its name in any spelling: %s', (segmentBy, segment) => {
    expect(by(segmentBy)).toEqual({ headers: HEADERS, visits: 2, browser: 1, segment });
  });

  it('is none where none is asked for', () => {
    expect(recogniseColumns(HEADERS, 4)).toEqual({ headers: HEADERS, visits: 2, browser: 1 });
  });

  it.each(['City', 'Sessions', '', ' - '])(
    'is neither one that is not there nor the one of visits: %j',
    (segmentBy) => {
      expect(() => by(segmentBy, ['Country', 'Browser', 'Sessions', ''])).toThrow(
        expect.objectContaining({ code: 'segments-not-found', facts: { found: ['Country', 'Browser', ''] } }),
      );
    },
  );

  it('is one, and not two of one name', () => {
    expect(() => by('Device')).toThrow(
      expect.objectContaining({
        code: 'file-column-twice',
        facts: { line: 4, column: 5, header: 'device', found: HEADERS },
      }),
    );
  });
});

describe('The cells of a file', () => {
  it.each([
    ['Total', true],
    ['Grand total', true],
    ['TOTALS', true],
    ['Gesamtergebnis', true],
    ['Totally', false],
    ['Chrome', false],
    ['', false],
    [`Total${' '.repeat(29)}`, true],
    [`Total${' '.repeat(30)}`, false],
  ])('say that their row sums up others, or do not: %s', (cell, expected) => {
    expect(namesTotal(cell)).toBe(expected);
  });

  it.each([
    ['caniuse', true],
    ['Caniuse agent', true],
    ['browser_id', true],
    ['browser', false],
  ])('are ids under the header %s: %s', (header, expected) => {
    expect(holdsIds(header)).toBe(expected);
  });

  it('are under headers of which some are known', () => {
    expect(knownHeaders(['Browser', 'Sessions', 'Bounce rate', 'OS version', ''])).toBe(3);
    expect(knownHeaders(['Browser;Sessions'])).toBe(0);
  });
});
