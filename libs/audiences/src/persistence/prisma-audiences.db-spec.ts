import { inWorkspace } from '#libs/persistence';
import { v7 } from 'uuid';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { newWorkspace } from '../../../persistence/src/testing/workspace.js';
import { Audience } from '../domain/audience.js';
import { describeAudienceRepository, type Repositories } from '../testing/audience.repository.contract.js';
import { describeSnapshotRepository } from '../testing/snapshot.repository.contract.js';
import { snapshotOf } from '../testing/snapshots.js';
import { within } from '../../../persistence/src/testing/within.js';
import { PrismaAudienceRepository } from './prisma-audience.repository.js';
import { PrismaAudienceViews } from './prisma-audience.views.js';
import { PrismaSnapshotRepository } from './prisma-snapshot.repository.js';
import { PrismaSnapshotViews } from './prisma-snapshot.views.js';
import { PrismaTrafficReader } from './prisma-traffic.reader.js';

const database = await testDatabase();
const workspaceId = await newWorkspace(database.operator);
const elsewhereId = await newWorkspace(database.operator);

const here = <Port extends object>(port: Port): Port => within(workspaceId, port);
const repositories = {
  audiences: here(new PrismaAudienceRepository(database.prisma)),
  snapshots: here(new PrismaSnapshotRepository(database.prisma)),
} satisfies Repositories;
const views = here(new PrismaSnapshotViews(database.prisma));
const traffic = here(new PrismaTrafficReader(database.prisma));

describe('Audiences in the database', () => {
  describeAudienceRepository(() => repositories);

  it('are listed page by page, oldest first, those of the workspace only', async () => {
    const listing = new PrismaAudienceViews(database.prisma);
    const workspace = await newWorkspace(database.operator);
    const names = ['World', 'Shop', 'Blog'];
    for (const name of names)
      await within(workspace, new PrismaAudienceRepository(database.prisma)).save(
        Audience.create(v7(), { name }, new Date('2026-11-01T12:00:00Z')),
      );

    const first = await within(workspace, listing).list({}, { size: 1, count: false });
    const second = await within(workspace, listing).list({}, { size: 1, count: true, after: first.next });
    expect(first).toMatchObject({ items: [{ name: 'World' }] });
    expect(second).toMatchObject({
      items: [{ name: 'Shop', version: 1, createdAt: '2026-11-01T12:00:00.000Z' }],
      total: 3,
    });
    expect(await within(elsewhereId, listing).list({}, { size: 10, count: true })).toMatchObject({
      items: [],
      total: 0,
    });
  });

  it('are narrowed by a part of the name, whose letters mean themselves, also from page to page', async () => {
    const workspace = await newWorkspace(database.operator);
    const listing = within(workspace, new PrismaAudienceViews(database.prisma));
    for (const name of ['50 % off', 'Shop, Europe', '500 off', 'Web SHOP'])
      await within(workspace, new PrismaAudienceRepository(database.prisma)).save(
        Audience.create(v7(), { name }, new Date()),
      );

    const first = await listing.list({ text: 'shop' }, { size: 1, count: true });
    const second = await listing.list({ text: 'shop' }, { size: 1, count: false, after: first.next });
    expect(first).toMatchObject({ items: [{ name: 'Shop, Europe' }], total: 2 });
    expect(second).toMatchObject({ items: [{ name: 'Web SHOP' }] });
    expect((await listing.list({ text: '0 %' }, { size: 9, count: false })).items).toMatchObject([
      { name: '50 % off' },
    ]);
  });
});

describe('Snapshots in the database', () => {
  describeSnapshotRepository(() => repositories);

  let audienceId: string;
  beforeEach(async () => {
    audienceId = v7();
    await repositories.audiences.save(Audience.create(audienceId, { name: 'Shop' }, new Date()));
  });

  const saved = async (from: string, to: string) => {
    const snapshot = snapshotOf(audienceId, { period: { from, to } });
    await repositories.snapshots.save(snapshot);
    return snapshot.id;
  };

  it('are reported with their totals, reasons and largest unknown names', async () => {
    const id = await saved('2026-10-01', '2026-10-31');

    expect(await views.find(audienceId, id)).toMatchObject({
      ...{ id, audienceId, from: '2026-10-01', to: '2026-10-31' },
      visits: { total: 141.75, mapped: 30.5, approximated: 4, unknown: 7.25, bots: 100 },
      rows: { total: 7, mapped: 3, approximated: 1, unknown: 2, bots: 1 },
      reasons: [
        { outcome: 'bot', reason: 'bot', visits: 100, rows: 1 },
        { outcome: 'mapped', reason: 'known-release', visits: 30.5, rows: 3 },
        { outcome: 'unknown', reason: 'browser-without-data', visits: 6.25, rows: 1 },
        { outcome: 'approximated', reason: 'newer-than-known', visits: 4, rows: 1 },
        { outcome: 'unknown', reason: 'no-version', visits: 1, rows: 1 },
      ],
      largestUnknown: [
        { name: 'UC Browser', visits: 6.25 },
        { name: 'Chrome', visits: 1 },
      ],
    });
  });

  it('add up fractions without binary noise', async () => {
    const unknown = { outcome: 'unknown' as const, reason: 'no-version' as const, count: 1 };
    const names = [0.1, 0.2].map((visits, index) => ({ ...unknown, name: 'Chrome', os: String(index), visits }));
    const snapshot = snapshotOf(audienceId, { names });
    await repositories.snapshots.save(snapshot);

    const report = await views.find(audienceId, snapshot.id);
    expect([report?.largestUnknown, report?.reasons[0].visits]).toEqual([[{ name: 'Chrome', visits: 0.3 }], 0.3]);
  });

  it('list their rows, most visits first, by outcome and page by page', async () => {
    const id = await saved('2026-10-01', '2026-10-31');

    const unknown = await views.rows(audienceId, id, { outcome: 'unknown' }, { offset: 0, limit: 10 });
    expect(unknown).toEqual({
      items: [
        { name: 'UC Browser', outcome: 'unknown', reason: 'browser-without-data', visits: 6.25, rows: 1 },
        { name: 'Chrome', browser: 'chrome', outcome: 'unknown', reason: 'no-version', visits: 1, rows: 1 },
      ],
      total: 2,
    });
    const second = await views.rows(audienceId, id, {}, { offset: 1, limit: 1 });
    expect(second).toMatchObject({ items: [{ name: 'Chrome', version: '154.0', os: 'Windows' }], total: 6 });
  });

  it('are listed by what they measure, the latest first', async () => {
    const october = await saved('2026-10-01', '2026-10-31');
    const september = await saved('2026-09-01', '2026-09-30');
    const lastWeek = await saved('2026-10-25', '2026-10-31');

    const listed = await views.list(audienceId, { size: 10, count: false });
    expect(listed?.items.map(({ id }) => id)).toEqual([lastWeek, october, september]);
    const latest = await views.list(audienceId, { size: 2, count: false });
    expect(await views.list(audienceId, { size: 1, count: true, after: latest?.next })).toMatchObject({
      items: [{ id: september }],
      total: 3,
    });
  });

  it('are there for their audience only', async () => {
    const id = await saved('2026-10-01', '2026-10-31');

    expect(await views.find(v7(), id)).toBeUndefined();
    expect(await views.rows(v7(), id, {}, { offset: 0, limit: 1 })).toBeUndefined();
    expect(await views.list(v7(), { size: 1, count: false })).toBeUndefined();
  });

  it('are there for their workspace only', async () => {
    const id = await saved('2026-10-01', '2026-10-31');

    await inWorkspace(elsewhereId, async () => {
      const snapshots = new PrismaSnapshotRepository(database.prisma);
      expect(await snapshots.find(id)).toBeUndefined();
      expect(await new PrismaSnapshotViews(database.prisma).find(audienceId, id)).toBeUndefined();
      expect(await new PrismaTrafficReader(database.prisma).locate(audienceId)).toBeUndefined();
      await expect(snapshots.save(snapshotOf(audienceId))).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('tell their traffic by release, of the latest by default', async () => {
    expect(await traffic.locate(audienceId)).toEqual({});
    const september = await saved('2026-09-01', '2026-09-30');
    const october = await saved('2026-10-01', '2026-10-31');

    expect(await traffic.locate(audienceId)).toEqual({ snapshotId: october });
    expect(await traffic.locate(audienceId, september)).toEqual({ snapshotId: september });
    expect(await traffic.locate(audienceId, v7())).toEqual({});
    expect(await traffic.locate(v7())).toBeUndefined();
    expect(await traffic.read([october])).toEqual([
      {
        ...{ audienceId, snapshotId: october, from: '2026-10-01', to: '2026-10-31', visits: 41.75 },
        mappedBy: expect.any(String) as string,
        shares: [
          { browser: 'chrome', release: '154', visits: 24.5 },
          { browser: 'safari_ios', release: '17.4', visits: 10 },
        ],
      },
    ]);
  });

  it('tell their periods, the latest last, and what several counted', async () => {
    expect(await traffic.periods(audienceId)).toEqual([]);
    const october = await saved('2026-10-01', '2026-10-31');
    const september = await saved('2026-09-01', '2026-09-30');

    expect(await traffic.periods(audienceId)).toEqual([
      { snapshotId: september, from: '2026-09-01', to: '2026-09-30' },
      { snapshotId: october, from: '2026-10-01', to: '2026-10-31' },
    ]);
    expect(await traffic.periods(v7())).toBeUndefined();
    expect((await traffic.read([october, september, v7()])).map(({ to }) => to).sort()).toEqual([
      '2026-09-30',
      '2026-10-31',
    ]);
  });

  it('hold as many names as an import may have', async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => ({
      ...{ name: `Browser ${String(index)}`, outcome: 'unknown' as const, reason: 'name-not-known' as const },
      ...{ visits: 1, count: 1 },
    }));
    const snapshot = snapshotOf(audienceId, { names });
    await repositories.snapshots.save(snapshot);

    expect((await views.rows(audienceId, snapshot.id, {}, { offset: 0, limit: 1 }))?.total).toBe(20_000);
  }, 60_000);
});
