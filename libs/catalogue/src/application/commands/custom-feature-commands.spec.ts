import { CART } from '../../testing/additions.js';
import { SmallCatalogue } from '../../testing/small-catalogue.js';
import { GetCustomFeature, GetCustomFeatureHandler } from '../queries/get-custom-feature.js';
import { GetFeature, GetFeatureHandler } from '../queries/get-feature.js';
import { UpstreamCatalogue } from '../upstream-catalogue.js';
import { CreateCustomFeature, CreateCustomFeatureHandler } from './create-custom-feature.js';
import { DeleteCustomFeature, DeleteCustomFeatureHandler } from './delete-custom-feature.js';
import { ReplaceCustomFeature, ReplaceCustomFeatureHandler } from './replace-custom-feature.js';

describe('A custom feature', () => {
  let catalogue: SmallCatalogue;
  let upstream: UpstreamCatalogue;
  let id: string;

  beforeEach(async () => {
    catalogue = new SmallCatalogue();
    upstream = new UpstreamCatalogue(catalogue.indexes, catalogue.records);
    id = await create(undefined);
  });

  const create = (chosen: string | undefined, described = CART) =>
    new CreateCustomFeatureHandler(catalogue.customFeatures, upstream).execute(
      new CreateCustomFeature(chosen, described),
    );
  const replace = (version: number, described = { ...CART, name: 'Basket' }) =>
    new ReplaceCustomFeatureHandler(catalogue.customFeatures, upstream).execute(
      new ReplaceCustomFeature(id, described, version),
    );
  const remove = (version: number) =>
    new DeleteCustomFeatureHandler(catalogue.customFeatures).execute(new DeleteCustomFeature(id, version));
  const shown = (featureId: string) =>
    new GetCustomFeatureHandler(catalogue.editions, catalogue.additions).execute(new GetCustomFeature(featureId));

  it('is created, announced, and known at once', async () => {
    expect(id).toBe('cart');
    expect(catalogue.additions.events).toEqual([{ type: 'custom-feature-created', additionId: 'cart' }]);
    expect((await catalogue.editions.get()).features.at(-1)).toMatchObject({ id: 'cart' });
  });

  it('is held against the groups of the current edition', async () => {
    await expect(create('till', { ...CART, groups: ['grid', 'gird'] })).rejects.toMatchObject({
      ...{ code: 'custom-feature-invalid', faults: [{ pointer: '/groups/1', suggestions: ['grid'] }] },
    });
  });

  it('is not created a second time', async () => {
    await expect(create('cart')).rejects.toMatchObject({ code: 'id-taken' });
  });

  it('is replaced by whoever has read its present version', async () => {
    await replace(1);

    expect((await catalogue.customFeatures.get(id)).state).toMatchObject({ name: 'Basket', version: 2 });
    await expect(replace(1)).rejects.toMatchObject({ code: 'precondition-failed' });
  });

  it('is deleted by whoever has read its present version', async () => {
    await replace(1);

    await expect(remove(1)).rejects.toMatchObject({ code: 'precondition-failed' });
    await remove(2);
    expect(await catalogue.customFeatures.find(id)).toBeUndefined();
    expect(catalogue.additions.events.at(-1)).toEqual({ type: 'custom-feature-deleted', additionId: 'cart' });
  });

  it('is shown to whoever changes it as it is shown to whoever reads it, with browsers of the workspace', async () => {
    await catalogue.addBrowser('kiosk');
    const read = await new GetFeatureHandler(catalogue.editions, catalogue.records).execute(new GetFeature(id));

    expect(await shown(id)).toEqual(read);
    expect(read.support.at(-1)).toMatchObject({ browser: 'kiosk' });
  });

  it('is told from one of upstream, which cannot be changed, and from none', async () => {
    for (const ofUpstream of ['grid', 'grid-layout'])
      await expect(shown(ofUpstream)).rejects.toMatchObject({ code: 'upstream-read-only', kind: 'conflict' });
    await expect(shown('crat')).rejects.toMatchObject({ code: 'not-found', facts: { suggestions: ['cart'] } });
  });
});
