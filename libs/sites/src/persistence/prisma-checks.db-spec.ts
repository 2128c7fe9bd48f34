import { inWorkspace } from '#libs/persistence';
import { v7 } from 'uuid';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { within } from '../../../persistence/src/testing/within.js';
import { newWorkspace } from '../../../persistence/src/testing/workspace.js';
import { describeCheckRepository, newCheck } from '../testing/check.repository.contract.js';
import { newSite } from '../testing/site.repository.contract.js';
import { PrismaCheckRepository } from './prisma-check.repository.js';
import { PrismaCheckViews } from './prisma-check.views.js';
import { PrismaSiteRepository } from './prisma-site.repository.js';

const { prisma, operator } = await testDatabase();
const workspaceId = await newWorkspace(operator);
const elsewhereId = await newWorkspace(operator);
const checks = within(workspaceId, new PrismaCheckRepository(prisma));
const views = within(workspaceId, new PrismaCheckViews(prisma));
const sites = within(workspaceId, new PrismaSiteRepository(prisma));

async function siteId(): Promise<string> {
  const id = v7();
  await inWorkspace(workspaceId, () => prisma.audience.create({ data: { id, name: 'EU', updatedAt: new Date() } }));
  const site = newSite(id);
  await sites.save(site);
  return site.id;
}

describe('Checks in the database', () => {
  describeCheckRepository(async () => ({ checks, siteId: await siteId() }));

  it('are listed newest first, without their items, by how they ended', async () => {
    const site = await siteId();
    const made = [newCheck(site), newCheck(site), newCheck(site)];
    for (const check of made) await checks.save(check);

    const page = await views.list(site, { verdict: 'fail' }, { size: 2, count: true });
    expect(page).toMatchObject({ items: [{ id: made[2].id }, { id: made[1].id }], total: 3 });
    expect(page?.items[0]).not.toHaveProperty('items');
    expect(await views.list(site, { verdict: 'pass' }, { size: 2, count: false })).toMatchObject({ items: [] });
    expect(await views.list(v7(), {}, { size: 2, count: false })).toBeUndefined();
  });

  it('exist for no other workspace, and for no other site', async () => {
    const check = newCheck(await siteId());
    await checks.save(check);

    const foreign = within(elsewhereId, new PrismaCheckViews(prisma));
    expect(await views.find(check.state.siteId, check.id)).toMatchObject({ id: check.id });
    expect(await foreign.find(check.state.siteId, check.id)).toBeUndefined();
    expect(await views.find(await siteId(), check.id)).toBeUndefined();
  });

  it('go with their site', async () => {
    const check = newCheck(await siteId());
    await checks.save(check);
    const site = await sites.get(check.state.siteId);
    site.discard();
    await sites.delete(site);

    expect(await checks.find(check.id)).toBeUndefined();
  });
});
