import type { RejectedRow } from '#libs/jobs/contract';
import { Readable } from 'node:stream';
import type { CountedRow } from './counted-row.js';
import { readAnalyticsFile } from './read-analytics-file.js';
import { Rejections } from './rejections.js';

const FILE = [
  'Browser,Version,Visits',
  'Chrome,120,60',
  'Edge,120,many',
  'Firefox,121',
  '',
  `Safari,17,${'1'.repeat(5_000)}`,
  'Opera,100,4',
].join('\n');
const LOG = [
  '1.1.1.1 - - [01/Oct/2026:10:00:00 +0000] "GET / HTTP/1.1" 200 5 "-" "Mozilla/5.0 (X11; rv:140.0) Firefox/140.0"',
  'systemd[1]: nginx was reloaded',
].join('\n');

describe('Rows that cannot be read', () => {
  let told: RejectedRow[];
  beforeEach(() => {
    told = [];
  });

  /** Each row that is rejected is told, as it is of a job. */
  const telling = (most?: number) => new Rejections(most, (row) => told.push(row));
  const read = async (text: string, rejections?: Rejections) => {
    const rows: CountedRow[] = [];
    const file = readAnalyticsFile(Readable.from([Buffer.from(text)]), { ...(rejections && { rejections }) });
    for await (const batch of file) rows.push(...batch);
    return { rows, reading: file.reading };
  };

  it('refuse the file with the first of them, where nothing else was said', async () => {
    await expect(read(FILE)).rejects.toMatchObject({ code: 'file-count-invalid', facts: { line: 3, column: 3 } });
  });

  it('are told all, each with its line, why, and what it says', async () => {
    await expect(read(FILE, telling())).rejects.toMatchObject({
      code: 'rows-rejected',
      detail:
        '3 rows cannot be read, and none may be left out. The first: Line 3, column 3 (Visits): "many" is not a number.',
      facts: { line: 3, column: 3, header: 'Visits', rejectedRows: 3, maxRejectedRows: 0 },
    });

    expect(told).toMatchObject([
      { line: 3, column: 3, header: 'Visits', code: 'file-count-invalid', cells: ['Edge', '120', 'many'] },
      { line: 4, code: 'file-broken', cells: ['Firefox', '121'] },
      { line: 6, column: 3, header: 'Visits', code: 'file-broken', detail: expect.stringContaining('4096') as unknown },
    ]);
  });

  it('are told where they stand by the beginning of a long header', async () => {
    const header = `Visits${'.'.repeat(10_000)}`;
    await expect(read(`Browser,${header}\nChrome,many\n`, telling())).rejects.toMatchObject({ facts: { column: 2 } });

    expect(told[0].header).toBe(`${header.slice(0, 200)}…`);
    expect(told[0].detail.length).toBeLessThan(300);
  });

  it('refuse the file with what is wrong with the one, if it is one', async () => {
    await expect(read('Browser,Visits\nChrome,60\nEdge,many\n', telling())).rejects.toMatchObject({
      code: 'file-count-invalid',
    });
    expect(told).toHaveLength(1);
  });

  it('are left out, as many as may be, and counted', async () => {
    const { rows, reading } = await read(FILE, telling(3));

    expect(rows.map(({ visits }) => visits)).toEqual([60, 4]);
    expect(reading).toMatchObject({ rowsRejected: 3 });
    expect(told).toHaveLength(3);
    await expect(read(FILE, telling(2))).rejects.toMatchObject({ code: 'rows-rejected' });
  });

  it('refuse the file at the one that is too many, where nobody is told of each', async () => {
    const rejections = new Rejections(1);

    await expect(read(FILE, rejections)).rejects.toMatchObject({
      code: 'rows-rejected',
      detail: expect.stringContaining('At least 2 rows cannot be read, and 1 may be left out.') as unknown,
    });
    expect(rejections.count).toBe(2);
  });

  it('are lines of a log too', async () => {
    const { rows, reading } = await read(LOG, telling(1));

    expect([rows.length, reading]).toMatchObject([1, { format: 'access-log', rowsRejected: 1 }]);
    expect(told).toMatchObject([{ line: 2, code: 'file-broken', cells: ['systemd[1]: nginx was reloaded'] }]);
  });

  it('do not make a file empty', async () => {
    await expect(read('Browser,Visits\nChrome,many\nEdge,some\n', telling())).rejects.toMatchObject({
      code: 'rows-rejected',
    });
  });

  it('are not what breaks off the whole file', async () => {
    await expect(read(`${FILE}\n"Edge,1,1\n`, telling(10))).rejects.toMatchObject({
      code: 'file-broken',
      detail: expect.stringContaining('never closed') as unknown,
    });
    expect(told).toHaveLength(3);
  });
});
