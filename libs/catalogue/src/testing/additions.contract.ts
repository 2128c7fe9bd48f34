import { type CatalogueAdditions, NO_ADDITIONS, type WorkspaceAdditions } from '../application/catalogue-additions.js';
import { BrowserAlias } from '../domain/browser-alias.js';
import type { BrowserAliasRepository } from '../domain/browser-alias.repository.js';
import { CustomBrowser, type CustomBrowserClaims } from '../domain/custom-browser.js';
import type { CustomBrowserRepository } from '../domain/custom-browser.repository.js';
import { CustomFeature } from '../domain/custom-feature.js';
import type { CustomFeatureRepository } from '../domain/custom-feature.repository.js';
import type { AliasOfBrowser } from '#libs/compat';
import { v7 } from 'uuid';
import { APP, CART, KIOSK, smallUpstream } from './additions.js';

export interface AdditionStores {
  readonly features: CustomFeatureRepository;
  readonly browsers: CustomBrowserRepository;
  readonly aliases: BrowserAliasRepository;
  readonly additions: CatalogueAdditions;
}

const NOON = new Date('2026-11-01T12:00:00.000Z');
const LATER = new Date('2026-11-02T12:00:00.000Z');
const newCart = (id?: string) => CustomFeature.create(id, CART, smallUpstream, NOON);
const newKiosk = (id?: string, claimed: Partial<CustomBrowserClaims> = {}) =>
  CustomBrowser.create(id, { ...KIOSK, ...claimed }, smallUpstream.edition, NOON);

const newAlias = (called: Partial<AliasOfBrowser['called']> = {}) =>
  BrowserAlias.create(v7(), { ...APP, called: { ...APP.called, ...called } }, ['chrome'], NOON);

/** What every store of a workspace's additions promises. `open` gives those of a workspace that has none. */
export function describeAdditions(open: () => Promise<AdditionStores>): void {
  let stores: AdditionStores;
  beforeEach(async () => {
    stores = await open();
  });

  it.each([
    ['a feature', () => stores.features.save(newCart()), () => stores.features.get('cart'), newCart().state],
    ['a browser', () => stores.browsers.save(newKiosk()), () => stores.browsers.get('lobby-kiosk'), newKiosk().state],
  ])('finds %s as it was saved', async (_, save, get, state) => {
    await save();

    const found = await get();
    expect(found.state).toEqual(state);
    expect(found.storedVersion).toBe(1);
  });

  it('finds nothing by an id that was never saved', async () => {
    await expect(stores.features.get('cart')).rejects.toMatchObject({ code: 'not-found' });
    await expect(stores.browsers.get('kiosk')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses a second of one id, also when both come at once', async () => {
    const outcomes = await Promise.allSettled([stores.features.save(newCart()), stores.features.save(newCart())]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(stores.features.save(newCart())).rejects.toMatchObject({ code: 'id-taken' });
    await stores.browsers.save(newKiosk());
    await expect(stores.browsers.save(newKiosk())).rejects.toMatchObject({ code: 'id-taken' });
  });

  it('refuses an alias that another browser has, in any spelling, and says which', async () => {
    await stores.browsers.save(newKiosk('kiosk'));
    const aliases = [{ name: 'Car' }, { name: 'lobby-kiosk', os: 'LINUX' }];
    const car = newKiosk('car', { aliases });

    await expect(stores.browsers.save(car)).rejects.toMatchObject({
      code: 'alias-taken',
      faults: [{ pointer: '/aliases/1', code: 'taken', detail: expect.stringContaining('kiosk') as unknown }],
    });
    expect(await stores.browsers.find('car')).toBeUndefined();
  });

  it('refuses one browser more than there may be, until another is given up', async () => {
    const ids = Array.from({ length: 20 }, (_, at) => `kiosk-${String(at)}`);
    for (const id of ids) await stores.browsers.save(newKiosk(id, { aliases: [] }));
    const more = () => stores.browsers.save(newKiosk('car', { aliases: [] }));

    await expect(more()).rejects.toMatchObject({ code: 'too-many-additions', facts: { limit: 20 } });
    expect(await stores.browsers.find('car')).toBeUndefined();
    await stores.browsers.delete(await stores.browsers.get('kiosk-0'));
    await expect(more()).resolves.toBeUndefined();
  });

  it('lets one of many in that come at once for the last place', async () => {
    for (let at = 0; at < 19; at += 1) await stores.browsers.save(newKiosk(`kiosk-${String(at)}`, { aliases: [] }));
    const late = ['car', 'bus', 'tram', 'train'].map((id) => newKiosk(id, { aliases: [] }));

    const outcomes = await Promise.allSettled(late.map((browser) => stores.browsers.save(browser)));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('lets an alias go to another browser once it was given up', async () => {
    await stores.browsers.save(newKiosk('kiosk'));
    const kiosk = await stores.browsers.get('kiosk');
    kiosk.replace({ ...KIOSK, aliases: [] }, smallUpstream.edition, LATER);
    await stores.browsers.save(kiosk);

    await expect(stores.browsers.save(newKiosk('car'))).resolves.toBeUndefined();
  });

  it('keeps a change, and what it takes away', async () => {
    await stores.features.save(newCart());
    const cart = await stores.features.get('cart');
    cart.replace({ name: 'Basket', keys: ['api.Bluetooth'], groups: [] }, smallUpstream, LATER);
    await stores.features.save(cart);
    await stores.browsers.save(newKiosk('kiosk'));
    const kiosk = await stores.browsers.get('kiosk');
    kiosk.replace({ ...KIOSK, releases: KIOSK.releases.slice(1), aliases: [] }, smallUpstream.edition, LATER);
    await stores.browsers.save(kiosk);

    expect((await stores.features.get('cart')).state).toEqual(cart.state);
    expect((await stores.browsers.get('kiosk')).state).toEqual(kiosk.state);
  });

  it('lets the first of two writers win, and tells the second', async () => {
    await stores.browsers.save(newKiosk('kiosk'));
    const [first, second] = [await stores.browsers.get('kiosk'), await stores.browsers.get('kiosk')];
    first.replace({ ...KIOSK, name: 'First' }, smallUpstream.edition, LATER);
    second.replace({ ...KIOSK, name: 'Second', aliases: [] }, smallUpstream.edition, LATER);

    const outcomes = await Promise.allSettled([stores.browsers.save(first), stores.browsers.save(second)]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ code: 'precondition-failed' }) as unknown }),
    );
    expect((await stores.browsers.get('kiosk')).state.version).toBe(2);
  });

  it('deletes what was not changed since it was read, and nothing else', async () => {
    await stores.features.save(newCart());
    const read = await stores.features.get('cart');
    const changed = await stores.features.get('cart');
    changed.replace({ ...CART, name: 'Basket' }, smallUpstream, LATER);
    await stores.features.save(changed);

    await expect(stores.features.delete(read)).rejects.toMatchObject({ code: 'precondition-failed' });
    await discardFeature(stores, 'cart');
    expect(await stores.features.find('cart')).toBeUndefined();
  });

  it('finds an alias as it was saved, and as it was changed', async () => {
    const alias = newAlias({ os: 'Android', version: '4.x' });
    await stores.aliases.save(alias);
    const found = await stores.aliases.get(alias.id);
    expect(found.state).toEqual(alias.state);

    found.replace({ ...APP, release: 'as-told', browser: 'opera' }, ['opera'], LATER);
    await stores.aliases.save(found);
    expect((await stores.aliases.get(alias.id)).state).toEqual(found.state);
    await expect(stores.aliases.save(found)).rejects.toMatchObject({ code: 'precondition-failed' });
  });

  it('refuses a second alias of one name, system and version, in any spelling, and says which has it', async () => {
    const first = newAlias({ os: 'iOS', version: '4' });
    await stores.aliases.save(first);
    const again = newAlias({ name: 'ourapp', os: 'iPadOS', version: '4.x' });

    await expect(stores.aliases.save(again)).rejects.toMatchObject({
      ...{ code: 'alias-exists', facts: { aliasId: first.id }, faults: [{ pointer: '/name', code: 'taken' }] },
    });
    for (const other of [{}, { os: 'iOS' }, { version: '4' }, { os: 'iOS', version: '4.1' }])
      await stores.aliases.save(newAlias(other));
    const changed = await stores.aliases.get(first.id);
    changed.replace(APP, ['chrome'], LATER);
    await expect(stores.aliases.save(changed)).rejects.toMatchObject({ code: 'alias-exists' });
  });

  it('refuses one alias more than there may be', async () => {
    for (let at = 0; at < 500; at += 1) await stores.aliases.save(newAlias({ version: String(at) }));

    await expect(stores.aliases.save(newAlias())).rejects.toMatchObject({
      ...{ code: 'too-many-additions', facts: { limit: 500 } },
    });
  });

  it('answers aliases among all that was added, until the last of it is gone', async () => {
    const alias = newAlias();
    await stores.aliases.save(alias);
    expect(await settled(stores)).toEqual({ features: [], browsers: [], aliases: [alias.state] });

    const stored = await stores.aliases.get(alias.id);
    stored.discard();
    await stores.aliases.delete(stored);
    expect(await stores.aliases.find(alias.id)).toBeUndefined();
    expect(await stores.additions.current()).toBe(NO_ADDITIONS);
  });

  it('answers all that was added, by id, as one object until something of it changes', async () => {
    const [kiosk, carts] = [newKiosk('kiosk'), [newCart('cart_b'), newCart('cart-a')]];
    await stores.browsers.save(kiosk);
    for (const cart of carts) await stores.features.save(cart);

    const all = await settled(stores);
    expect(all).toEqual({ features: [carts[1].state, carts[0].state], browsers: [kiosk.state], aliases: [] });

    await discardFeature(stores, 'cart_b');
    expect(await stores.additions.current()).toMatchObject({ features: [carts[1].state], browsers: [kiosk.state] });
  });

  it('answers one of them as it is stored', async () => {
    await stores.features.save(newCart());
    await stores.browsers.save(newKiosk('kiosk'));

    expect(await stores.additions.feature('cart')).toEqual(newCart().state);
    expect(await stores.additions.browser('kiosk')).toEqual(newKiosk('kiosk').state);
    expect(await stores.additions.feature('kiosk')).toBeUndefined();
    expect(await stores.additions.browser('cart')).toBeUndefined();
  });

  it('has one object for all who added nothing, also who took it all away', async () => {
    expect(await stores.additions.current()).toBe(NO_ADDITIONS);
    await stores.features.save(newCart());
    expect(await stores.additions.current()).not.toBe(NO_ADDITIONS);

    await discardFeature(stores, 'cart');
    expect(await stores.additions.current()).toBe(NO_ADDITIONS);
  });
}

/** The object that is answered again and again. What was written is told more than once, and may be read anew each time. */
async function settled({ additions }: AdditionStores): Promise<WorkspaceAdditions> {
  for (let former = await additions.current(); ;) {
    const next = await additions.current();
    if (next === former) return next;
    former = next;
  }
}

async function discardFeature({ features }: AdditionStores, id: string): Promise<void> {
  const feature = await features.get(id);
  feature.discard();
  await features.delete(feature);
}
