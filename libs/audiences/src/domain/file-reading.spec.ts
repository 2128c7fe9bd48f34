import { readingOf } from './file-reading.js';

describe('How a file was read', () => {
  it('tells which column was taken for what, and which were passed over', () => {
    const headers = ['Country', 'Browser', '', 'Sessions', 'Bounce rate', 'Version'];

    expect(readingOf('table', { headers, visits: 3, browser: 1, version: 5 }, 2)).toEqual({
      format: 'table',
      columns: { visits: 'Sessions', browser: 'Browser', version: 'Version' },
      ignored: ['Country', 'Bounce rate'],
      totalsLeftOut: 2,
    });
  });

  it('tells what its segments were read from', () => {
    const { columns, ignored } = readingOf(
      'table',
      { headers: ['UA', 'Hits', 'Country'], visits: 1, userAgent: 0, segment: 2 },
      0,
    );

    expect([columns, ignored]).toEqual([{ visits: 'Hits', userAgent: 'UA', segment: 'Country' }, []]);
  });

  it('names fifty columns that were passed over, and no more', () => {
    const others = Array.from({ length: 51 }, (_, at) => `c${String(at)}`);

    expect(readingOf('table', { headers: ['Hits', ...others], visits: 0 }, 0).ignored).toEqual(others.slice(0, 50));
  });
});
