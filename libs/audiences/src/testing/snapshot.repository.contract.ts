import { v7 } from 'uuid';
import { Audience } from '../domain/audience.js';
import type { Repositories } from './audience.repository.contract.js';
import { BY_COUNTRY, snapshotOf } from './snapshots.js';

/** What every store of snapshots promises. */
export function describeSnapshotRepository(open: () => Repositories): void {
  let repositories: Repositories;
  let audienceId: string;

  beforeEach(async () => {
    repositories = open();
    audienceId = v7();
    await repositories.audiences.save(Audience.create(audienceId, { name: 'Shop' }, new Date()));
  });

  it('finds a snapshot as it was saved', async () => {
    const october = snapshotOf(audienceId);
    await repositories.snapshots.save(october);

    expect((await repositories.snapshots.get(october.id)).state).toEqual(october.state);
  });

  it('finds it with its segments, and the rows of each', async () => {
    const { state } = snapshotOf(audienceId);
    const names = state.names.map((name) => ({ ...name, segment: 'DE' }));
    const october = snapshotOf(audienceId, { ...BY_COUNTRY, names });
    await repositories.snapshots.save(october);

    expect((await repositories.snapshots.get(october.id)).state).toEqual(october.state);
  });

  it('refuses a second snapshot of the same period, naming the first', async () => {
    const first = snapshotOf(audienceId);
    await repositories.snapshots.save(first);

    await expect(repositories.snapshots.save(snapshotOf(audienceId))).rejects.toMatchObject({
      code: 'snapshot-exists',
      facts: { snapshotId: first.id },
    });
  });

  it('tells before there is a second one that its period is taken, of no other audience and no other days', async () => {
    const first = snapshotOf(audienceId);
    const { period } = first.state;
    await repositories.snapshots.save(first);

    await expect(repositories.snapshots.refuseTaken(audienceId, period)).rejects.toMatchObject({
      code: 'snapshot-exists',
      facts: { snapshotId: first.id },
    });
    await expect(repositories.snapshots.refuseTaken(v7(), period)).resolves.toBeUndefined();
    const others = { ...period, from: '2026-01-01' };
    await expect(repositories.snapshots.refuseTaken(audienceId, others)).resolves.toBeUndefined();
  });

  it('stores one of two snapshots of the same period that come at once', async () => {
    const two = [snapshotOf(audienceId), snapshotOf(audienceId)];

    const outcomes = await Promise.allSettled(two.map((snapshot) => repositories.snapshots.save(snapshot)));

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps periods that overlap, and the same period of another audience', async () => {
    const other = Audience.create(v7(), { name: 'Blog' }, new Date());
    await repositories.audiences.save(other);
    await repositories.snapshots.save(snapshotOf(audienceId));
    const others = [snapshotOf(audienceId, { period: { from: '2026-10-01', to: '2026-10-30' } }), snapshotOf(other.id)];
    for (const snapshot of others) await repositories.snapshots.save(snapshot);

    for (const { id } of others) expect(await repositories.snapshots.find(id)).toBeDefined();
  });

  it('refuses a snapshot of an audience that is not there', async () => {
    await expect(repositories.snapshots.save(snapshotOf(v7()))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lets the period be imported again once the snapshot is deleted', async () => {
    const first = snapshotOf(audienceId);
    await repositories.snapshots.save(first);
    await repositories.snapshots.delete(first);

    expect(await repositories.snapshots.find(first.id)).toBeUndefined();
    await expect(repositories.snapshots.save(snapshotOf(audienceId))).resolves.toBeUndefined();
  });

  it('lets one of two delete a snapshot that both have found', async () => {
    const october = snapshotOf(audienceId);
    await repositories.snapshots.save(october);
    const found = await Promise.all([repositories.snapshots.get(october.id), repositories.snapshots.get(october.id)]);

    const outcomes = await Promise.allSettled(found.map((each) => repositories.snapshots.delete(each)));

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'not-found' } });
  });
}
