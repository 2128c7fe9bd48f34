import { newSite } from '../../testing/site.repository.contract.js';
import { newCheck } from '../../testing/check.repository.contract.js';
import { KnownShop } from '../../testing/known-shop.js';
import { CreateSite, CreateSiteHandler } from './create-site.js';
import { DeleteCheck, DeleteCheckHandler } from './delete-check.js';
import { DeleteSite, DeleteSiteHandler } from './delete-site.js';
import { ReplaceSite, ReplaceSiteHandler } from './replace-site.js';

const ben = { id: 'key:2', name: 'Ben' };
const BLOG = { name: ' Blog ', audienceId: 'eu', policy: { threshold: 90 } };

describe('A site', () => {
  let shop: KnownShop;
  beforeEach(async () => {
    shop = await KnownShop.open();
  });
  const create = (described = BLOG) => new CreateSiteHandler(shop.sites).execute(new CreateSite(described, ben));
  const replace = (version: number, described = BLOG) =>
    new ReplaceSiteHandler(shop.sites).execute(new ReplaceSite(shop.siteId, described, version, ben));
  const remove = (version: number) => new DeleteSiteHandler(shop.sites).execute(new DeleteSite(shop.siteId, version));

  it('is created with the line that its team draws, and announced', async () => {
    const id = await create();

    expect((await shop.sites.get(id)).state).toMatchObject({
      ...{ name: 'Blog', audienceId: 'eu', version: 1, policy: { threshold: 90, counts: 'full', changedBy: ben } },
    });
    expect(shop.held.events.at(-1)).toEqual({ type: 'site-created', siteId: id });
  });

  it('is not created for an audience that is not there', async () => {
    await expect(create({ ...BLOG, audienceId: 'nobody' })).rejects.toMatchObject({ code: 'unknown-audience' });
    expect(shop.held.sites.size).toBe(1);
  });

  it('is replaced by whoever has read its present version, and keeps every line', async () => {
    await replace(1);

    expect((await shop.sites.get(shop.siteId)).state).toMatchObject({ name: 'Blog', version: 2 });
    expect(shop.held.policies.get(shop.siteId)).toMatchObject([{ threshold: 95 }, { threshold: 90, changedBy: ben }]);
    await expect(replace(1)).rejects.toMatchObject({ code: 'precondition-failed' });
  });

  it('is deleted by whoever has read its present version', async () => {
    await replace(1);

    await expect(remove(1)).rejects.toMatchObject({ code: 'precondition-failed' });
    await remove(2);
    expect(await shop.sites.find(shop.siteId)).toBeUndefined();
    expect(shop.held.events.at(-1)).toEqual({ type: 'site-deleted', siteId: shop.siteId });
  });
});

describe('A check', () => {
  it('is deleted from its own site only', async () => {
    const shop = await KnownShop.open();
    const other = newSite('eu');
    await shop.sites.save(other);
    const check = newCheck(shop.siteId);
    await shop.checks.save(check);
    const remove = (siteId: string) => new DeleteCheckHandler(shop.checks).execute(new DeleteCheck(siteId, check.id));

    await expect(remove(other.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(shop.checks.events).toEqual([]);
    await remove(shop.siteId);
    expect(await shop.checks.find(check.id)).toBeUndefined();
    expect(shop.checks.events).toEqual([{ type: 'check-deleted', siteId: shop.siteId, checkId: check.id }]);
  });
});
