import { v7 } from 'uuid';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { within } from '../../../persistence/src/testing/within.js';
import { newWorkspace } from '../../../persistence/src/testing/workspace.js';
import { Audience } from '../domain/audience.js';
import { BY_COUNTRY, snapshotOf } from '../testing/snapshots.js';
import { PrismaAudienceRepository } from './prisma-audience.repository.js';
import { PrismaSnapshotRepository } from './prisma-snapshot.repository.js';
import { PrismaSnapshotViews } from './prisma-snapshot.views.js';
import { PrismaTrafficReader } from './prisma-traffic.reader.js';

const database = await testDatabase();
const workspaceId = await newWorkspace(database.operator);
const here = <Port extends object>(port: Port): Port => within(workspaceId, port);
const audiences = here(new PrismaAudienceRepository(database.prisma));
const snapshots = here(new PrismaSnapshotRepository(database.prisma));
const views = here(new PrismaSnapshotViews(database.prisma));
const traffic = here(new PrismaTrafficReader(database.prisma));

describe('The segments of snapshots in the database', () => {
  let audienceId: string;
  let september: string;
  let october: string;
  beforeAll(async () => {
    audienceId = v7();
    await audiences.save(Audience.create(audienceId, { name: 'Shop' }, new Date()));
    const period = { from: '2026-09-01', to: '2026-09-30' };
    const [whole, split] = [snapshotOf(audienceId, { period }), snapshotOf(audienceId, BY_COUNTRY)];
    for (const snapshot of [whole, split]) await snapshots.save(snapshot);
    [september, october] = [whole.id, split.id];
  });

  it('are reported with their visits, most first', async () => {
    expect(await views.find(audienceId, october)).toMatchObject({
      dimension: 'Country',
      segments: [
        { value: 'DE', visits: { total: 131.75, mapped: 20.5, approximated: 4, unknown: 7.25, bots: 100 } },
        { value: 'FR', visits: { total: 10, mapped: 10, approximated: 0, unknown: 0, bots: 0 } },
      ],
    });
    const whole = await views.find(audienceId, september);
    expect([whole?.dimension, whole?.segments]).toEqual([undefined, undefined]);
  });

  it('tell their traffic as the whole does, all of them or one', async () => {
    const [de, fr] = await traffic.readSegments([october]);

    expect(de).toEqual({
      ...{ audienceId, snapshotId: october, from: '2026-10-01', to: '2026-10-31', visits: 31.75 },
      ...{ mappedBy: expect.any(String) as string, dimension: 'Country', segment: 'DE' },
      shares: [{ browser: 'chrome', release: '154', visits: 24.5 }],
    });
    expect(fr).toMatchObject({ segment: 'FR', visits: 10 });
    expect(await traffic.readSegments([september, october], 'FR')).toEqual([fr]);
    expect(await traffic.readSegments([october], 'IT')).toEqual([]);
    expect(await traffic.readSegments([september])).toEqual([]);
  });

  it('are told of by the whole, whose shares are theirs together', async () => {
    expect(await traffic.read([october])).toMatchObject([{ dimension: 'Country', visits: 41.75 }]);
    expect((await traffic.read([september]))[0]).not.toHaveProperty('dimension');
  });

  it('are in some periods only', async () => {
    expect(await traffic.periods(audienceId, 'FR')).toMatchObject([{ snapshotId: october }]);
    expect(await traffic.periods(audienceId, 'IT')).toEqual([]);
    expect(await traffic.periods(audienceId)).toHaveLength(2);
  });

  it('go with their snapshot', async () => {
    const august = snapshotOf(audienceId, { ...BY_COUNTRY, period: { from: '2026-08-01', to: '2026-08-31' } });
    await snapshots.save(august);
    await snapshots.delete(august);

    expect(await traffic.readSegments([august.id])).toEqual([]);
    expect(await database.operator.snapshotSegmentShare.count({ where: { snapshotId: august.id } })).toBe(0);
  });
});
