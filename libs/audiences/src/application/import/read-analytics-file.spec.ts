import { Readable } from 'node:stream';
import { settled } from '../../domain/number-style.js';
import type { CountedRow } from './counted-row.js';
import { readAnalyticsFile } from './read-analytics-file.js';

function inChunks(file: string | Buffer, size = 65_536): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(file);
  const count = Math.ceil(bytes.length / size);
  return Readable.from(Array.from({ length: count }, (_, chunk) => bytes.subarray(chunk * size, (chunk + 1) * size)));
}

/** What is read, counts as they are once the file has ended. */
async function read(file: string | Buffer, size?: number, limit?: number): Promise<CountedRow[]> {
  const rows: CountedRow[] = [];
  for await (const batch of readAnalyticsFile(inChunks(file, size), { limit })) rows.push(...batch);
  return rows.map(({ named, visits }) => ({ named, visits: settled(visits) }));
}

const refused = (code: string, facts: object, detail = /./): unknown =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts), detail: expect.stringMatching(detail) });

const EXPORT = `# ----------------------------------------
# Browsers
# 20261001-20261031
# ----------------------------------------

Browser,Browser version,Operating system,Sessions
,,,1246.5,Grand total
Chrome,120.0.6099.71,Windows,"1,234"
"Safari (in-app)",(not set),iOS,12.5

(not set),(not set),(not set),0
`;
const ROWS: CountedRow[] = [
  { named: { browser: 'Chrome', version: '120.0.6099.71', os: 'Windows', osVersion: undefined }, visits: 1234 },
  { named: { browser: 'Safari (in-app)', version: '(not set)', os: 'iOS', osVersion: undefined }, visits: 12.5 },
  { named: { browser: '(not set)', version: '(not set)', os: '(not set)', osVersion: undefined }, visits: 0 },
];

describe('an analytics file', () => {
  it.each([1, 2, 7, 64, 65_536])('gives its rows when it arrives %d bytes at a time', async (size) => {
    expect(await read(EXPORT, size)).toEqual(ROWS);
  });

  it.each([
    ['a byte order mark', `\ufeff${EXPORT}`],
    ['lines that end in CR and LF', EXPORT.replaceAll('\n', '\r\n')],
    ['lines that end in CR', EXPORT.replaceAll('\n', '\r')],
    ['no end of its last line', EXPORT.trimEnd()],
    ['UTF-16 after its mark', Buffer.from(`\ufeff${EXPORT}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${EXPORT}`, 'utf16le').swap16()],
  ])('may have %s', async (_, file) => {
    expect(await read(file)).toEqual(ROWS);
    expect(await read(file, 3)).toEqual(ROWS);
  });

  it('says which columns it was read by, which were passed over, and how many totals were left out', async () => {
    const file =
      'Date,Browser,Sessions,Total users\n,,3,\n2026-10-01,Chrome,1,1\n2026-10-02,Firefox,2,2\nTotal,,3,3\n,Sum,3,3\n';
    const rows = readAnalyticsFile(inChunks(file, 7));
    let count = 0;
    for await (const batch of rows) count += batch.length;

    expect(count).toBe(2);
    expect(rows.reading).toEqual({
      format: 'table',
      columns: { browser: 'Browser', visits: 'Sessions' },
      ignored: ['Date', 'Total users'],
      totalsLeftOut: 3,
    });
  });

  it('lets others have their turn while it is read, however fast it arrives', async () => {
    let turns = 0;
    let timer = setImmediate(function turn() {
      turns += 1;
      timer = setImmediate(turn);
    });
    await read(`browser,version,visits\n${'Chrome,120,1\n'.repeat(200_000)}`);
    clearImmediate(timer);

    expect(turns).toBeGreaterThan(4);
  });

  it('may separate cells by semicolons or tabs, and mark decimals by commas', async () => {
    const file = 'visits;browser;version\n1.234,5;Chrome;120\n12;"Edge;";"1""2"';
    const rows = [
      { named: { browser: 'Chrome', version: '120' }, visits: 1234.5 },
      { named: { browser: 'Edge;', version: '1"2' }, visits: 12 },
    ];

    expect(await read(file)).toMatchObject(rows);
    expect(await read(`sep=;\r\n${file}`)).toMatchObject(rows);
    expect(await read('Browser\tCount\nChrome\t5')).toMatchObject([{ named: { browser: 'Chrome' }, visits: 5 }]);
  });

  it.each([';', '\t'])(
    'may group thousands by points, separated by %j, though no count tells so',
    async (separator) => {
      const file = `Browser${separator}Visits\nChrome${separator}12.345\nEdge${separator}567\nSafari${separator}1.200\n`;

      expect((await read(file)).map(({ visits }) => visits)).toEqual([12_345, 567, 1_200]);
    },
  );

  it('has no row of a total, in whichever way its counts can be read', async () => {
    const counts = (file: string) => read(file).then((rows) => rows.map(({ visits }) => visits));

    expect(await counts('Browser;Visits\nChrome;1.200\nEdge;567\n;1.767')).toEqual([1_200, 567]);
    expect(await counts('Browser;Visits\n;1.767\nChrome;1.200\nEdge;567')).toEqual([1_200, 567]);
    expect(await counts('Browser,Visits\n,2.434\nChrome,1.234\nEdge,1.2')).toEqual([1.234, 1.2]);
  });

  it('may name user agents, and browsers where there is none', async () => {
    expect(await read('user_agent,browser,count\nMozilla/5.0 (X11),,3\n,Chrome 120,4')).toMatchObject([
      { named: { userAgent: 'Mozilla/5.0 (X11)' }, visits: 3 },
      { named: { browser: 'Chrome 120' }, visits: 4 },
    ]);
  });

  it.each([
    ['Browser', undefined],
    ['Browser ID', true],
    ['caniuse', true],
  ])('with a column %s has names that are ids: %s', async (header, isId) => {
    const [{ named }] = await read(`${header},Version,Visits\nchrome,120,1\n`);

    expect(named).toEqual({ browser: 'chrome', version: '120', isId });
  });

  it.each([
    ['Total', 'Browser,Visits\nChrome,5\nTotal,5'],
    ['Grand total at the head', 'Browser,Visits\nGrand Total,5\nChrome,5'],
    ['Total in another column', 'Browser,OS,Visits\nChrome,Windows,5\n,Total,5'],
    ['no name and the sum, at the end', 'Browser,Visits\nChrome,2\nEdge,3.5\n,5.5'],
    ['no name and the sum, at the head', 'Browser,Visits\n,5.5\nChrome,2\nEdge,3.5'],
    ['nothing but separators', 'Browser,Visits\nChrome,2\n,\n  ,  \n'],
  ])('has no row of a line that says %s', async (_, file) => {
    expect((await read(file)).map(({ named }) => 'browser' in named && named.browser)).not.toContain('');
    expect((await read(file)).every(({ named }) => !JSON.stringify(named).includes('otal'))).toBe(true);
  });

  it('keeps visits of a browser that it does not name, unless they are the sum', async () => {
    const nameless = { named: { browser: '' }, visits: 4 };

    expect(await read('Browser,Visits\nChrome,5\n,4')).toContainEqual(expect.objectContaining(nameless));
    expect(await read('Browser,Visits\n,4\nChrome,5')).toContainEqual(expect.objectContaining(nameless));
    expect(await read('Browser,Visits\n,4')).toEqual([expect.objectContaining(nameless)]);
  });

  describe('is refused', () => {
    it.each([
      ['without a byte', '', 1, false],
      ['with comments alone', '# nothing\n\n', 3, false],
      ['with a header row alone', 'Browser,Visits\n', 1, true],
      ['with a header row that does not end', 'Browser,Visits', 1, true],
      ['with a total alone', 'Browser,Visits\nTotal,0\n', 2, true],
    ])('%s, as empty', async (_, file, line, hasHeader) => {
      const detail = hasHeader ? /first row/ : /header/;

      await expect(read(file)).rejects.toEqual(refused('file-empty', { line }, detail));
    });

    it('when it has no column of browsers or of visits', async () => {
      await expect(read('# a\nCountry,Visits\nDE,1')).rejects.toEqual(refused('file-columns-unknown', { line: 2 }));
      await expect(read('Browser,Country\nChrome,DE')).rejects.toEqual(refused('file-without-visits', { line: 1 }));
      await expect(read('{"rows": []}\n')).rejects.toEqual(refused('file-json-unknown', { found: ['rows'] }));
    });

    it.each([
      ['-5', /"-5" is negative/],
      ['many', /"many" is not a number/],
      ['', /empty/],
    ])('when it counts "%s" visits, naming line and column', async (count, detail) => {
      const file = `# a\nBrowser,Visits\nChrome,1\nEdge,${count}`;

      await expect(read(file)).rejects.toEqual(
        refused('file-count-invalid', { line: 4, column: 2, header: 'Visits' }, detail),
      );
    });

    it('when its counts can be read in two ways, naming the first that can', async () => {
      const file = 'Browser,Visits\nChrome,567\nEdge,1.234\nSafari,12.345\n';

      await expect(read(file)).rejects.toEqual(
        refused('file-count-invalid', { line: 3, column: 2 }, /"1.234" can be read in two ways/),
      );
    });

    it.each([1, 65_536])('naming the line as an editor counts it, arriving %d bytes at a time', async (size) => {
      const file = '# a\r\n\r\nBrowser,Visits\r\n"Chrome\r\nDev",1\r\n\r\nEdge,many\r\n';

      await expect(read(file, size)).rejects.toEqual(refused('file-count-invalid', { line: 7 }));
    });

    it('when a row has more or fewer cells than the header', async () => {
      await expect(read('Browser,Visits\nChrome,1\nEdge')).rejects.toEqual(
        refused('file-broken', { line: 3 }, /1 cells/),
      );
      await expect(read('Browser,Visits\nChrome,1,2')).rejects.toEqual(refused('file-broken', { line: 2 }, /3 cells/));
    });

    it('when a quote is not closed, naming where it was opened', async () => {
      await expect(read('Browser,Visits\nChrome,1\n"Edge,2\nSafari,3\n')).rejects.toEqual(
        refused('file-broken', { line: 3 }, /never closed/),
      );
      await expect(read(`Browser,Visits\nChrome,1\n"Edge,2\n${'Safari,3\n'.repeat(10_000)}`)).rejects.toEqual(
        refused('file-broken', { line: 3 }, /quote/),
      );
    });

    it('when a quote is not closed, long before the end of a file that goes on', async () => {
      let chunks = 0;
      const endless = Readable.from(
        (function* () {
          for (;;) yield Buffer.from((chunks += 1) === 1 ? 'Browser,Visits\n"Chrome,1\n' : 'Edge,2\n'.repeat(1_000));
        })(),
      );

      const reading = readAnalyticsFile(endless)[Symbol.asyncIterator]();
      const all = async () => {
        while (!(await reading.next()).done);
      };
      await expect(all()).rejects.toEqual(refused('file-broken', { line: 2 }, /opened and not closed/));
      expect(chunks).toBeLessThan(50);
    });

    it('when a quote stands where none may', async () => {
      await expect(read('Browser,Visits\nChr"ome,1')).rejects.toEqual(refused('file-broken', { line: 2 }, /quote/));
      await expect(read('Browser,Visits\n"Chr"ome",1')).rejects.toEqual(refused('file-broken', { line: 2 }, /quote/));
    });

    it('when a cell or the header is longer than any should be', async () => {
      await expect(read(`Browser,Visits\n${'x'.repeat(5_000)},1`)).rejects.toEqual(
        refused('file-broken', { line: 2, column: 1, header: 'Browser' }),
      );
      await expect(read('x'.repeat(100_000))).rejects.toEqual(refused('file-broken', { line: 1 }));
    });

    it.each([1, 5, 19, 65_536])('when it is not UTF-8, at the line, arriving %d bytes at a time', async (size) => {
      const file = Buffer.concat([Buffer.from('Browser,Visits\nChrömé,1\n'), Buffer.from([0xe9]), Buffer.from(',2\n')]);

      await expect(read(file, size)).rejects.toEqual(refused('file-not-text', { line: 3 }, /UTF-8/));
    });

    it('when it ends within a character', async () => {
      await expect(read(Buffer.from('Browser,Visits\nChrome,1\né').subarray(0, -1))).rejects.toEqual(
        refused('file-not-text', { line: 3 }),
      );
    });

    it('when it is a picture, of which a part could be taken for a header', async () => {
      const png = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');

      await expect(read(png)).rejects.toEqual(refused('file-not-text', { line: 1 }, /UTF-8/));
    });

    it('when it holds a NUL, or is UTF-16 without saying so', async () => {
      await expect(read('Browser,Visits\nChr\0ome,1')).rejects.toEqual(refused('file-not-text', { line: 2 }, /NUL/));
      await expect(read(Buffer.from(EXPORT, 'utf16le'))).rejects.toEqual(refused('file-not-text', { line: 1 }, /NUL/));
    });

    it('when it is longer than the limit, however it arrives', async () => {
      const file = `Browser,Visits\n${'Chrome,1\n'.repeat(100)}`;

      expect(await read(file, 64, file.length)).toHaveLength(100);
      await expect(read(file, 64, file.length - 1)).rejects.toEqual(
        refused('file-too-large', { limit: file.length - 1 }),
      );
    });
  });
});
