import { recogniseColumns } from './columns.js';

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
      expect.objectContaining({ code: 'file-without-visits' }),
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
