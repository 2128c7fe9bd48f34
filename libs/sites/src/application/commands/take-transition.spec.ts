import { Stale } from '#libs/kernel';
import type { Adoption } from '../../domain/adoption.js';
import { proposalOf } from '../../testing/adoption.repository.contract.js';
import { InMemoryAdoptionRepository } from '../../testing/in-memory-sites.js';
import { KnownShop } from '../../testing/known-shop.js';
import type { Transition } from '../../domain/transition.js';
import { type SeenAdoption, TakeTransition, TakeTransitionHandler } from './take-transition.js';

const ann = { id: 'key:1', name: 'Ann' };
const waiver = { reason: 'It has a fallback', until: '2099-12-31' };

describe('Taking a decision further', () => {
  let shop: KnownShop;
  let adoption: Adoption;
  beforeEach(async () => {
    shop = await KnownShop.open();
    adoption = proposalOf(shop.siteId);
    await shop.adoptions.save(adoption);
  });

  const take = (
    transition: Transition,
    said: Partial<TakeTransition['said']> = {},
    { seen, adoptions = shop.adoptions }: { seen?: SeenAdoption; adoptions?: InMemoryAdoptionRepository } = {},
  ) =>
    new TakeTransitionHandler(adoptions, shop.verdicts).execute(
      new TakeTransition({ siteId: shop.siteId, adoptionId: adoption.id }, transition, { by: ann, ...said }, seen),
    );
  const stored = async () => (await shop.adoptions.get(shop.siteId, adoption.id)).state;

  it('is on record with who, what they said, and the verdict by the present policy', async () => {
    await take('approve', { comment: 'Fine' });

    expect(await stored()).toMatchObject({ state: 'approved', version: 2 });
    expect(shop.held.histories.get(adoption.id)?.at(-1)).toMatchObject({
      ...{ transition: 'approve', by: ann, comment: 'Fine', verdict: { verdict: 'safe', policyVersion: 1 } },
    });
  });

  it('is by the verdict of now: what is not safe any more needs a waiver', async () => {
    shop.full.set('has', 80);

    await expect(take('approve')).rejects.toMatchObject({ code: 'waiver-needed' });
    await take('approve', { waiver });
    expect(await stored()).toMatchObject({ state: 'approved', waiver });
  });

  it('approves a feature of the workspace’s own with the keys that it has at that moment', async () => {
    const own = proposalOf(shop.siteId, 'checkout');
    await shop.adoptions.save(own);
    adoption = own;
    for (const isMeasured of [true, false]) {
      shop.isMeasured = isMeasured;
      shop.adds('checkout', isMeasured ? 'css.properties.gap' : 'css.types.color');
      await take('approve', { waiver });
      expect(await stored()).toMatchObject({ approvedKeys: [isMeasured ? 'css.properties.gap' : 'css.types.color'] });
      await take('withdraw');
      await take('propose');
    }
  });

  it.each<Transition>(['approve', 'renew'])('does not %s other keys than those that were read', async (transition) => {
    const own = proposalOf(shop.siteId, 'checkout');
    await shop.adoptions.save(own);
    adoption = own;
    shop.adds('checkout', 'css.properties.gap');
    if (transition === 'renew') await take('approve');
    const { version } = await stored();
    const seen = { version, keys: ['css.properties.gap'] };
    shop.adds('checkout', 'css.properties.gap', 'css.types.color');

    await expect(take(transition, {}, { seen })).rejects.toBeInstanceOf(Stale);
    expect(await stored()).toMatchObject({ version });
    await take(transition, {}, { seen: { version, keys: ['css.properties.gap', 'css.types.color'] } });
    expect(await stored()).toMatchObject({ approvedKeys: ['css.properties.gap', 'css.types.color'] });
  });

  it('finds what another left who was faster, and is refused where that does not allow it', async () => {
    const rival = new Rival(shop, () => take('reject'));

    await expect(take('approve', {}, { adoptions: rival })).rejects.toMatchObject({
      ...{ code: 'transition-not-allowed', facts: { state: 'rejected' } },
    });
    expect(await stored()).toMatchObject({ state: 'rejected', version: 2 });
  });

  it('goes on from what another left where that allows it', async () => {
    const rival = new Rival(shop, () => take('approve'));

    await take('withdraw', {}, { adoptions: rival });
    expect(await stored()).toMatchObject({ state: 'withdrawn', version: 3 });
  });

  it('is not tried again for whoever named a version', async () => {
    const rival = new Rival(shop, () => take('approve'));

    await expect(take('withdraw', {}, { seen: { version: 1 }, adoptions: rival })).rejects.toBeInstanceOf(Stale);
    await expect(take('withdraw', {}, { seen: { version: 1 } })).rejects.toBeInstanceOf(Stale);
    expect(await stored()).toMatchObject({ state: 'approved', version: 2 });
  });

  it('needs an adoption of that site', async () => {
    const elsewhere = new TakeTransition({ siteId: 'blog', adoptionId: adoption.id }, 'approve', { by: ann });

    await expect(new TakeTransitionHandler(shop.adoptions, shop.verdicts).execute(elsewhere)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

/** Somebody else decides between the first reading and its writing. */
class Rival extends InMemoryAdoptionRepository {
  #hasActed = false;

  constructor(
    shop: KnownShop,
    private readonly act: () => Promise<void>,
  ) {
    super(shop.held);
  }

  override async save(adoption: Adoption): Promise<void> {
    if (!this.#hasActed) {
      this.#hasActed = true;
      await this.act();
    }
    await super.save(adoption);
  }
}
