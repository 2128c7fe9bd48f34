import { v7 } from 'uuid';
import { Audience } from '../domain/audience.js';
import type { AudienceRepository } from '../domain/audience.repository.js';
import type { SnapshotRepository } from '../domain/snapshot.repository.js';
import { snapshotOf } from './snapshots.js';

export interface Repositories {
  readonly audiences: AudienceRepository;
  readonly snapshots: SnapshotRepository;
}

const noon = new Date('2026-11-01T12:00:00.000Z');
const later = new Date('2026-11-02T12:00:00.000Z');
const newShop = () => Audience.create(v7(), { name: 'Shop, Europe', description: 'Web shop' }, noon);

/** What every store of audiences promises. */
export function describeAudienceRepository(open: () => Repositories): void {
  it('finds an audience as it was saved', async () => {
    const { audiences } = open();
    const shop = newShop();
    await audiences.save(shop);

    const found = await audiences.get(shop.id);
    expect(found.state).toEqual(shop.state);
    expect(found.storedVersion).toBe(1);
  });

  it('finds nothing by an id that was never saved', async () => {
    const { audiences } = open();

    expect(await audiences.find(v7())).toBeUndefined();
    await expect(audiences.get(v7())).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps a change, and what it takes away', async () => {
    const { audiences } = open();
    const { id } = await saved(audiences);
    const shop = await audiences.get(id);
    shop.replace({ name: 'Shop' }, later);
    await audiences.save(shop);

    expect((await audiences.get(id)).state).toEqual({
      id,
      name: 'Shop',
      version: 2,
      createdAt: noon,
      updatedAt: later,
    });
  });

  it('lets the first of two writers win, and tells the second', async () => {
    const { audiences } = open();
    const { id } = await saved(audiences);
    const [first, second] = [await audiences.get(id), await audiences.get(id)];
    first.replace({ name: 'First' }, later);
    second.replace({ name: 'Second' }, later);

    const outcomes = await Promise.allSettled([audiences.save(first), audiences.save(second)]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ code: 'precondition-failed' }) as unknown }),
    );
    expect((await audiences.get(id)).state.version).toBe(2);
  });

  it('deletes an audience with its snapshots', async () => {
    const { audiences, snapshots } = open();
    const { id } = await saved(audiences);
    const october = snapshotOf(id);
    await snapshots.save(october);
    await audiences.delete(await audiences.get(id));

    expect(await audiences.find(id)).toBeUndefined();
    expect(await snapshots.find(october.id)).toBeUndefined();
  });

  it('does not delete what was changed since it was read', async () => {
    const { audiences } = open();
    const { id } = await saved(audiences);
    const read = await audiences.get(id);
    const changed = await audiences.get(id);
    changed.replace({ name: 'Shop' }, later);
    await audiences.save(changed);

    await expect(audiences.delete(read)).rejects.toMatchObject({ code: 'precondition-failed' });
    expect(await audiences.find(id)).toBeDefined();
  });
}

async function saved(audiences: AudienceRepository): Promise<Audience> {
  const shop = newShop();
  await audiences.save(shop);
  return shop;
}
