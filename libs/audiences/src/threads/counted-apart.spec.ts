import type { RejectedRow } from '#libs/jobs/contract';
import { once } from 'node:events';
import { zstdCompressSync } from 'node:zlib';
import { edition } from '../testing/editions.js';
import { CountedHere } from '../application/import/countable.js';
import { CountedApart } from './counted-apart.js';
import { readAnalyticsFile } from '../application/import/read-analytics-file.js';

const FILE = '# 20261001-20261031\nBrowser,Version,OS,Visits\nChrome,120.0,Windows,60\nSafari,17.4,iOS,30\n';
const BROWSERS = { browsers: edition.browsers };

async function* packed(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const piece of file) yield Uint8Array.from(zstdCompressSync(piece));
}

describe('A file that is counted by a thread', () => {
  const told = { rows: 0, rejected: [] as RejectedRow[], isClosed: false };
  beforeEach(() => {
    stopping = new AbortController();
    Object.assign(told, { rows: 0, rejected: [], isClosed: false });
  });

  let stopping: AbortController;
  /** Nothing of it comes until the work is stopped. */
  async function* waiting(): AsyncGenerator<Uint8Array> {
    await once(stopping.signal, 'abort');
    yield Buffer.from(FILE);
  }
  const unchecked = (): void => undefined;
  async function* chunks(...pieces: readonly (string | Error)[]): AsyncGenerator<Uint8Array> {
    try {
      for (const piece of pieces) {
        if (piece instanceof Error) throw piece;
        yield await Promise.resolve(Buffer.from(piece));
      }
    } finally {
      told.isClosed = true;
    }
  }
  const apart = (file: AsyncIterable<Uint8Array>, options = {}) =>
    new CountedApart(
      {
        packedFile: packed(file),
        signal: stopping.signal,
        counted: (rows) => (told.rows += rows),
        rejected: (row) => told.rejected.push(row),
      },
      options,
    );

  it('is counted as it would be here', async () => {
    const here = await new CountedHere(readAnalyticsFile(chunks(FILE))).count(BROWSERS, unchecked);
    const there = await apart(chunks(FILE.slice(0, 50), FILE.slice(50))).count(BROWSERS, unchecked);

    expect(there).toEqual(here);
    expect(there.contents.visits).toMatchObject({ mapped: 90 });
    expect(told.rows).toBe(2);
  });

  it('is mapped by what the workspace calls browsers', async () => {
    const aliases = [{ called: { name: 'Our App' }, browser: 'chrome_android', release: 'as-told' as const }];
    const counting = apart(chunks('Browser,Version,Visits\nOur App,120,60\n')).count(
      { ...BROWSERS, aliases },
      unchecked,
    );

    expect((await counting).contents.shares).toEqual([{ browser: 'chrome_android', release: '120', visits: 60 }]);
  });

  it('tells its days before all of it was read', async () => {
    const days: unknown[] = [];
    const counted = await apart(chunks(FILE)).count(BROWSERS, (told) => days.push(told));

    expect([days, counted.days]).toEqual([[{ from: '2026-10-01', to: '2026-10-31' }], days[0]]);
    const refusal = new Error('Not these days.');
    const refusing = apart(chunks(FILE)).count(BROWSERS, () => {
      throw refusal;
    });
    await expect(refusing).rejects.toBe(refusal);
    expect(told.isClosed).toBe(true);
  });

  it('is refused with what it is refused with there, and read no further', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield* chunks('Browser,Visits\n"Chrome",60\n"Edge"x,4\n');
      try {
        told.isClosed = false;
        for (;;) yield await Promise.resolve(Buffer.alloc(65_536, 'x,1\n'));
      } finally {
        told.isClosed = true;
      }
    }

    await expect(apart(endless()).count(BROWSERS, unchecked)).rejects.toMatchObject({
      ...{ name: 'RetoldRefusal', kind: 'invalid', code: 'file-broken', facts: { line: 3 } },
    });
    expect(told.isClosed).toBe(true);
  });

  it('tells of the rows that cannot be read, and leaves out as many as may be', async () => {
    const file = `${FILE}Edge,120.0,Windows,many\n`;

    await expect(apart(chunks(file)).count(BROWSERS, unchecked)).rejects.toMatchObject({ code: 'file-count-invalid' });
    expect(told.rejected).toMatchObject([{ line: 5, column: 4 }]);
    const counted = await apart(chunks(file), { maxRejectedRows: 1 }).count(BROWSERS, unchecked);
    expect(counted.file).toMatchObject({ rowsRejected: 1 });
  });

  it('stops when the work is in vain, whatever the thread is at', async () => {
    const counting = apart(waiting()).count(BROWSERS, unchecked);
    stopping.abort(new Error('The job was cancelled.'));

    await expect(counting).rejects.toThrow('The job was cancelled.');
  });

  it('breaks off where the file breaks off', async () => {
    const lost = new Error('The job is done elsewhere.');

    await expect(apart(chunks(FILE, lost)).count(BROWSERS, unchecked)).rejects.toBe(lost);
  });

  it('ends with an error where the thread ends', async () => {
    const browsers = null as unknown as typeof edition.browsers;

    await expect(apart(chunks(FILE)).count({ browsers }, unchecked)).rejects.toThrow('browsers is not iterable');
  });
});
