import { v7 } from 'uuid';
import { Audience } from '../../domain/audience.js';
import { EDITION_ID, editionsOnly } from '../../testing/editions.js';
import {
  InMemoryAudienceRepository,
  InMemoryAudiences,
  InMemorySnapshotRepository,
} from '../../testing/in-memory-audiences.js';
import { CountedHere } from '../import/countable.js';
import type { CountedRows } from '../import/counted-row.js';
import { readAnalyticsFile } from '../import/read-analytics-file.js';
import { countedRows } from '../import/row-input.js';
import { DeleteSnapshot, DeleteSnapshotHandler } from './delete-snapshot.js';
import { ImportSnapshot, ImportSnapshotHandler } from './import-snapshot.js';

const ROWS = [
  { browser: 'Chrome', version: '120.0', os: 'Windows', visits: 60 },
  { caniuse: 'ios_saf 17.4', visits: 30 },
  { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', visits: 5 },
];

describe('Importing a snapshot', () => {
  let held: InMemoryAudiences;
  let snapshots: InMemorySnapshotRepository;
  let handler: ImportSnapshotHandler;
  const audienceId = v7();

  beforeEach(async () => {
    held = new InMemoryAudiences();
    snapshots = new InMemorySnapshotRepository(held);
    const audiences = new InMemoryAudienceRepository(held);
    await audiences.save(Audience.create(audienceId, { name: 'Shop' }, new Date()));
    held.events.length = 0;
    handler = new ImportSnapshotHandler(audiences, snapshots, editionsOnly());
  });

  const importing = (rows: CountedRows, { of = audienceId, from = '2026-10-01', to = '2026-10-31' } = {}) =>
    handler.execute(new ImportSnapshot(of, { from, to }, new CountedHere(rows)));

  it('stores what the rows were mapped to, and announces it', async () => {
    const snapshotId = await importing(countedRows(ROWS));

    expect((await snapshots.get(snapshotId)).state).toMatchObject({
      audienceId,
      editionId: EDITION_ID,
      period: { from: '2026-10-01', to: '2026-10-31' },
      visits: { mapped: 90, approximated: 0, unknown: 0, bot: 5 },
      shares: [
        { browser: 'chrome', release: '120', visits: 60 },
        { browser: 'safari_ios', release: '17.4', visits: 30 },
      ],
    });
    expect(held.events).toMatchObject([{ type: 'snapshot-imported', audienceId, snapshotId }]);
  });

  it('stores the same of a file as of rows', async () => {
    const file = Buffer.from(
      'Browser,Version,OS,Visits\nChrome,120.0,Windows,60\nios_saf,17.4,,30\nGooglebot,2.1,,5\n',
    );
    const ofFile = await importing(readAnalyticsFile(asChunks(file)));
    const ofRows = await importing(countedRows(ROWS), { to: '2026-10-30' });

    const { shares, visits } = (await snapshots.get(ofFile)).state;
    expect((await snapshots.get(ofRows)).state).toMatchObject({ shares, visits });
  });

  it('stores counts as the file says in the end that they are meant', async () => {
    const file = Buffer.from('Browser;Version;Visits\nchrome;120;1.200\nie;11;567\nedge;120;2,5\n');
    const snapshotId = await importing(readAnalyticsFile(asChunks(file)));

    expect((await snapshots.get(snapshotId)).state.shares.map(({ visits }) => visits)).toEqual([1200, 567, 2.5]);
  });

  it('stores nothing when a later row is refused', async () => {
    const file = Buffer.from('Browser,Visits\nChrome,60\nEdge,many\n');

    await expect(importing(readAnalyticsFile(asChunks(file)))).rejects.toMatchObject({ code: 'file-count-invalid' });
    expect([held.snapshots.size, held.events]).toEqual([0, []]);
  });

  it('reads no row for a period that ends before it begins, or an audience that is not there', async () => {
    const untouched: CountedRows = {
      [Symbol.asyncIterator]: () => {
        throw new Error('A row was read.');
      },
    };

    await expect(importing(untouched, { to: '2026-09-30' })).rejects.toMatchObject({
      code: 'period-ends-before-it-begins',
    });
    await expect(importing(untouched, { of: v7() })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses rows without a visitor’s visit', async () => {
    await expect(importing(countedRows([{ browser: 'chrome', visits: 0 }]))).rejects.toMatchObject({
      code: 'no-visits',
    });
  });

  it('can be undone for that audience, and no other', async () => {
    const snapshotId = await importing(countedRows(ROWS));
    const deleting = new DeleteSnapshotHandler(snapshots);

    await expect(deleting.execute(new DeleteSnapshot(v7(), snapshotId))).rejects.toMatchObject({ code: 'not-found' });
    await deleting.execute(new DeleteSnapshot(audienceId, snapshotId));
    expect(held.snapshots.size).toBe(0);
    expect(held.events.at(-1)).toEqual({ type: 'snapshot-deleted', audienceId, snapshotId });
  });
});

describe('Rows', () => {
  it('name a browser, a user agent or a caniuse agent, and one of them only', () => {
    const rows = [
      { visits: 1 },
      { browser: 'chrome', visits: 1 },
      { browser: 'chrome', caniuse: 'ie 11', visits: 1 },
      { caniuse: 'ie 11', version: '11', os: 'Windows', visits: 1 },
    ];

    expect(() => countedRows(rows)).toThrow(
      expect.objectContaining({
        code: 'rows-invalid',
        detail: '3 rows cannot be read; the first fault is at /rows/0.',
        faults: [
          expect.objectContaining({ pointer: '/rows/0', code: 'not-named-once' }),
          expect.objectContaining({ pointer: '/rows/2', code: 'not-named-once' }),
          expect.objectContaining({ pointer: '/rows/3/version', code: 'told-twice' }),
          expect.objectContaining({ pointer: '/rows/3/os', code: 'told-twice' }),
        ],
      }),
    );
  });

  it('come in batches, none of them lost', async () => {
    const many = Array.from({ length: 2_500 }, (_, row) => ({ browser: 'chrome', visits: row }));
    const sizes: number[] = [];
    for await (const batch of countedRows(many)) sizes.push(batch.length);

    expect(sizes).toEqual([1_000, 1_000, 500]);
  });
});

async function* asChunks(file: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(file);
}
