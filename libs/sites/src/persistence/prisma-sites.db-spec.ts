import { inWorkspace } from '#libs/persistence';
import { v7 } from 'uuid';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { until } from '../../../persistence/src/testing/until.js';
import { newWorkspace } from '../../../persistence/src/testing/workspace.js';
import { Site } from '../domain/site.js';
import { describeSiteRepository, newSite } from '../testing/site.repository.contract.js';
import { within } from '../../../persistence/src/testing/within.js';
import { PrismaSiteRepository } from './prisma-site.repository.js';
import { PrismaSiteViews } from './prisma-site.views.js';
import { PrismaStandings } from './prisma-standings.js';

const database = await testDatabase();
const { prisma, operator } = database;
const workspaceId = await newWorkspace(operator);
const elsewhereId = await newWorkspace(operator);
const here = <Port extends object>(port: Port): Port => within(workspaceId, port);
const sites = here(new PrismaSiteRepository(prisma));
const standings = here(new PrismaStandings(prisma));
const views = here(new PrismaSiteViews(prisma));

const newAudience = async (inside = workspaceId): Promise<string> => {
  const id = v7();
  await inWorkspace(inside, () => prisma.audience.create({ data: { id, name: 'EU', updatedAt: new Date() } }));
  return id;
};

describe('Sites in the database', () => {
  describeSiteRepository(async () => ({ sites, standings, audienceId: await newAudience() }));

  it('are listed page by page, oldest first, narrowed to words and to an audience', async () => {
    const audienceId = await newAudience();
    for (const name of ['Shop', 'Web shop', 'Blog'])
      await sites.save(Site.create(v7(), { name, audienceId, policy: { threshold: 95 } }, ann, new Date()));

    const first = await views.list({ audienceId }, { size: 2, count: true });
    expect(first).toMatchObject({ items: [{ name: 'Shop' }, { name: 'Web shop' }], total: 3 });
    const second = await views.list({ audienceId }, { size: 2, count: false, after: first.next });
    expect(second).toMatchObject({ items: [{ name: 'Blog', policy: { threshold: 95, version: 1 } }] });
    const found = await views.list({ audienceId, text: 'SHOP' }, { size: 1, count: true });
    expect(found).toMatchObject({ items: [{ name: 'Shop' }], total: 2 });
    for (const text of ['_', '%', 'S\\hop'])
      expect(await views.list({ audienceId, text }, { size: 1, count: true })).toMatchObject({ items: [], total: 0 });
    expect(await views.list({ text: 'shop.example' }, { size: 1, count: true })).not.toMatchObject({ total: 0 });
  });

  it('keep every version of their policy beside what it replaced', async () => {
    const site = newSite(await newAudience());
    await sites.save(site);
    for (const threshold of [90, 80]) {
      const stored = await sites.get(site.id);
      stored.replace({ ...stored.state, policy: { threshold } }, ben, new Date());
      await sites.save(stored);
    }

    const page = await views.policies(site.id, { size: 2, count: true });
    expect(page).toMatchObject({
      items: [
        { version: 3, threshold: 80, changedBy: ben, previous: { threshold: 90 } },
        { version: 2, threshold: 90, changedBy: ben, previous: { threshold: 95.1 } },
      ],
      total: 3,
    });
    const rest = await views.policies(site.id, { size: 2, count: false, after: page?.next });
    expect(rest?.items).toMatchObject([{ version: 1, threshold: 95.1, changedBy: ann }]);
    expect(rest?.items[0]).not.toHaveProperty('previous');
  });

  it('are there for their workspace only, and measured by no audience of another', async () => {
    const site = newSite(await newAudience());
    await sites.save(site);

    await inWorkspace(elsewhereId, async () => {
      expect(await new PrismaSiteRepository(prisma).find(site.id)).toBeUndefined();
      expect(await new PrismaStandings(prisma).find(site.id)).toBeUndefined();
      expect(await new PrismaSiteViews(prisma).policies(site.id, { size: 1, count: false })).toBeUndefined();
      expect(await new PrismaSiteViews(prisma).list({}, { size: 1, count: true })).toMatchObject({
        items: [],
        total: 0,
      });
    });
    await expect(sites.save(newSite(await newAudience(elsewhereId)))).rejects.toMatchObject({
      code: 'unknown-audience',
    });
  });

  it('keep their audience from being deleted', async () => {
    const audienceId = await newAudience();
    await sites.save(newSite(audienceId));

    const deleting = inWorkspace(workspaceId, () => prisma.audience.deleteMany({ where: { id: audienceId } }));

    await expect(deleting).rejects.toMatchObject({ code: 'P2003' });
    await operator.workspace.delete({ where: { id: await workspaceWithSite() } });
  });

  it('are remembered until something changes in their workspace', async () => {
    const site = newSite(await newAudience());
    await until(() => database.events.healthy);
    let heard = 0;
    const leave = database.events.subscribe({ event: () => (heard += 1), lost: () => undefined });
    await sites.save(site);
    await until(() => heard >= 2); // once at once, once as any other process hears it
    leave();
    await standings.get(site.id);
    await operator.site.update({ where: { id: site.id }, data: { name: 'Unheard' } });

    expect((await standings.get(site.id)).site.name).toBe('Shop');
    const stored = await sites.get(site.id);
    stored.replace({ ...stored.state, name: 'Heard' }, ben, new Date());
    await sites.save(stored);
    expect((await standings.get(site.id)).site.name).toBe('Heard');
  });
});

const ann = { id: 'key:1', name: 'Ann' };
const ben = { id: 'key:2', name: 'Ben' };

async function workspaceWithSite(): Promise<string> {
  const id = await newWorkspace(operator);
  const audienceId = await newAudience(id);
  await inWorkspace(id, () => new PrismaSiteRepository(prisma).save(newSite(audienceId)));
  return id;
}
