import { Readable } from 'node:stream';
import { settled } from '../../domain/number-style.js';
import { readAnalyticsFile } from './read-analytics-file.js';
import { countedRows } from './row-input.js';
import type { CountedRows } from './counted-row.js';

const CSV = 'Browser,Browser version,Country,Sessions\nChrome,154.0,DE,10\nChrome,154.0,,2\nSafari,26.1,FR,1\n';
const ROWS = [
  { browser: 'Chrome', version: '154.0', visits: 10, segment: 'DE' },
  { browser: 'Chrome', version: '154.0', visits: 2 },
];

/** The segments of its rows with their visits, and what tells them apart. */
async function read(rows: CountedRows) {
  const segments: [string | undefined, number][] = [];
  for await (const batch of rows) for (const { segment, visits } of batch) segments.push([segment, settled(visits)]);
  return { segments, dimension: rows.dimension };
}
const file = (text: string, segmentBy?: string) =>
  read(readAnalyticsFile(Readable.from([Buffer.from(text)]), { segmentBy }));
const json = (document: unknown, segmentBy?: string) => file(JSON.stringify(document), segmentBy);

describe('The segments of a file', () => {
  it('are in the column that was named, in any spelling', async () => {
    expect(await file(CSV, 'country')).toEqual({
      segments: [
        ['DE', 10],
        ['', 2],
        ['FR', 1],
      ],
      dimension: 'Country',
    });
  });

  it('may be told by a column that says something of the browser too', async () => {
    expect(await file('Browser,OS,Visits\nChrome,Windows,3\n', 'OS')).toEqual({
      ...{ segments: [['Windows', 3]], dimension: 'OS' },
    });
  });

  it('are passed over where nobody asks for them', async () => {
    const { segments, dimension } = await file(CSV);

    expect([segments[0], dimension]).toEqual([[undefined, 10], undefined]);
  });

  it('are refused where no column is called so, and the columns are named', async () => {
    await expect(file(CSV, 'Market')).rejects.toMatchObject({
      code: 'segments-not-found',
      detail: 'No "Market" tells visits apart there. There are "Browser", "Browser version", "Country".',
    });
    await expect(file(CSV, 'Sessions')).rejects.toMatchObject({ code: 'segments-not-found' });
    await expect(file(CSV, '!')).rejects.toMatchObject({ code: 'segments-not-found' });
  });

  it('are refused where two columns are called so', async () => {
    await expect(file('Browser,Country,country,Visits\nChrome,DE,FR,1\n', 'Country')).rejects.toMatchObject({
      ...{ code: 'file-column-twice', facts: { line: 1, column: 3 } },
    });
  });

  it('are refused where a cell is too long to name one', async () => {
    await expect(file(`Browser,Country,Visits\nChrome,${'x'.repeat(201)},1\n`, 'Country')).rejects.toMatchObject({
      ...{ code: 'file-broken', facts: { line: 2, column: 2 } },
    });
  });

  it('are found in the last table of a report, though others have no such column', async () => {
    const report =
      '# Start date: 20261001\n# End date: 20261031\nBrowser,Users\nChrome,9\n' +
      '# Start date: 20261001\n# End date: 20261031\nBrowser,Country,Sessions\nChrome,DE,4\n';

    expect(await file(report, 'Country')).toEqual({ segments: [['DE', 4]], dimension: 'Country' });
  });
});

describe('The segments in the JSON of a tool', () => {
  const PLAUSIBLE = {
    query: { dimensions: ['visit:browser', 'visit:country'], metrics: ['visits'], date_range: [] },
    results: [{ dimensions: ['Chrome', 'DE'], metrics: [7] }],
  };

  it.each(['visit:country', 'Country'])('are a dimension of Plausible’s query: %s', async (segmentBy) => {
    expect(await json(PLAUSIBLE, segmentBy)).toEqual({ segments: [['DE', 7]], dimension: 'visit:country' });
  });

  it('are a member of Matomo’s rows', async () => {
    const rows = [{ label: 'Chrome 154.0', nb_visits: 7, Country: 'de' }];

    expect(await json(rows, 'country')).toEqual({ segments: [['de', 7]], dimension: 'Country' });
  });

  it('are a dimension of Cloudflare’s groups', async () => {
    const dimensions = { userAgentBrowser: 'Chrome', userAgentOS: 'Windows', countryName: 'DE' };
    const groups = [{ count: 7, dimensions }];

    const document = { data: { viewer: { accounts: [{ rumPageloadEventsAdaptiveGroups: groups }] } } };
    expect(await json(document, 'countryName')).toEqual({ segments: [['DE', 7]], dimension: 'countryName' });
  });

  it('are refused where it has no such dimension, and those that it has are named', async () => {
    await expect(json(PLAUSIBLE, 'device')).rejects.toMatchObject({
      ...{ code: 'segments-not-found', facts: { found: ['visit:browser', 'visit:country'] } },
    });
    await expect(json([{ x: 'chrome', y: 1 }], 'device')).rejects.toMatchObject({ code: 'segments-not-found' });
  });

  it('are refused of a log, whose lines tell none', async () => {
    const line = '1.2.3.4 - - [01/Oct/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 1 "-" "Mozilla/5.0"\n';

    await expect(file(line, 'Country')).rejects.toMatchObject({ code: 'segments-not-found' });
  });
});

describe('The segments of rows', () => {
  it('are told by the rows, and one that tells none is told apart from them', async () => {
    const segments = [
      ['DE', 10],
      ['', 2],
    ];

    expect(await read(countedRows(ROWS, 'Country'))).toEqual({ segments, dimension: 'Country' });
    expect(await read(countedRows(ROWS))).toEqual({ segments, dimension: 'segment' });
  });

  it('are none where no row tells one, and then they have no name', async () => {
    expect(await read(countedRows([ROWS[1]]))).toEqual({ segments: [[undefined, 2]], dimension: undefined });
    expect(() => countedRows([ROWS[1]], 'Country')).toThrow(expect.objectContaining({ code: 'segments-not-found' }));
  });
});
