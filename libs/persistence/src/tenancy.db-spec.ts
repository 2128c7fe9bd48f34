import { v7 as uuid } from 'uuid';
import { inWorkspace } from './in-workspace.js';
import { insertRow } from './insert-row.js';
import { testDatabase } from './testing/test-database.js';
import { newWorkspace } from './testing/workspace.js';

const { operator, prisma } = await testDatabase();

describe('Prisma, held to a workspace', () => {
  let ours: string;
  let theirs: string;
  let audienceId: string;

  beforeEach(async () => {
    [ours, theirs] = [await newWorkspace(operator), await newWorkspace(operator)];
    audienceId = uuid();
    await inWorkspace(ours, () =>
      prisma.audience.create({ data: { id: audienceId, name: 'Shop', updatedAt: new Date() } }),
    );
    await inWorkspace(ours, () => prisma.snapshot.create({ data: { ...snapshot, id: uuid(), audienceId } }));
  });

  it('finds what is the tenant’s own', async () => {
    await inWorkspace(ours, async () => {
      expect(await prisma.audience.findFirst({ where: { id: audienceId } })).toMatchObject({ workspaceId: ours });
      expect(await prisma.snapshotShare.count()).toBe(1);
    });
  });

  it('finds, counts, changes and deletes nothing of another tenant', async () => {
    const where = { id: audienceId };

    await inWorkspace(theirs, async () => {
      expect(await prisma.audience.findFirst({ where })).toBeNull();
      expect(await prisma.audience.findFirst()).toBeNull();
      expect(await prisma.audience.count()).toBe(0);
      expect(await prisma.audience.groupBy({ by: ['name'] })).toEqual([]);
      expect(await prisma.snapshotShare.findMany()).toEqual([]);
      expect(await prisma.workspace.findFirst({ where: { id: ours } })).toBeNull();
      expect(await prisma.audience.updateMany({ where, data: { name: 'Taken' } })).toEqual({ count: 0 });
      expect(await prisma.audience.deleteMany({ where })).toEqual({ count: 0 });
      await expect(prisma.audience.update({ where, data: { name: 'Taken' } })).rejects.toMatchObject({ code: 'P2025' });
      await expect(prisma.audience.delete({ where })).rejects.toMatchObject({ code: 'P2025' });
    });

    expect(await operator.audience.findUnique({ where })).toMatchObject({ name: 'Shop' });
  });

  it('stays so within a transaction', async () => {
    const found = await inWorkspace(theirs, () => prisma.$transaction((tx) => tx.audience.findMany()));

    expect(found).toEqual([]);
  });

  it('stores no check of a site that is not seen, by whatever way it is inserted', async () => {
    const [shop, blog] = [uuid(), uuid()];
    const site = (id: string) => ({ ...{ id, name: 'Site', audienceId, updatedAt: new Date() } });
    await inWorkspace(ours, () => prisma.site.createMany({ data: [site(shop), site(blog)] }));
    const sight = { where: (subject: string) => (subject === 'checks' ? { siteId: shop } : undefined) };
    const refusal = 'A Check is made only where its maker sees it.';

    const row = { ...check, id: uuid(), siteId: blog };
    const created = inWorkspace(ours, () => prisma.check.create({ data: row }), sight);
    await expect(created).rejects.toThrow(refusal);
    const inserted = inWorkspace(ours, () => prisma.$transaction((tx) => insertRow(tx, 'Check', row)), sight);
    await expect(inserted).rejects.toThrow(refusal);
    await inWorkspace(ours, () => prisma.check.create({ data: { ...check, id: uuid(), siteId: shop } }), sight);

    expect(await operator.check.findMany({ select: { siteId: true } })).toEqual([{ siteId: shop }]);
  });

  it('cannot hang a snapshot on another tenant’s audience', async () => {
    const november = { ...snapshot, id: uuid(), audienceId, from: new Date('2026-11-01') };

    const hanging = inWorkspace(theirs, () => prisma.snapshot.create({ data: november }));

    await expect(hanging).rejects.toMatchObject({ code: 'P2003' });
  });
});

const snapshot = {
  editionId: uuid(),
  from: new Date('2026-10-01'),
  to: new Date('2026-10-31'),
  visitsMapped: 1,
  visitsApproximated: 0,
  visitsUnknown: 0,
  visitsBots: 0,
  rowsMapped: 1,
  rowsApproximated: 0,
  rowsUnknown: 0,
  rowsBots: 0,
  shares: { create: [{ browser: 'chrome', release: '120', visits: 1 }] },
};

const check = {
  ...{ createdAt: new Date(), createdById: 'key:1', createdByName: 'CI', tool: 'request', verdict: 'pass' },
  ...{ failOn: [], pinned: false, siteName: 'Site', audienceId: uuid(), snapshotId: uuid(), editionId: uuid() },
  ...{ from: new Date('2026-10-01'), to: new Date('2026-10-31'), policyVersion: 1, threshold: 95 },
  ...{ passed: 0, failed: 0, undecided: 0, items: '[]' },
};
