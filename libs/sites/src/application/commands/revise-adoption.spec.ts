import type { Adoption } from '../../domain/adoption.js';
import { proposalOf } from '../../testing/adoption.repository.contract.js';
import { KnownShop } from '../../testing/known-shop.js';
import { ReviseAdoption, ReviseAdoptionHandler } from './revise-adoption.js';

const ben = { id: 'key:2', name: 'Ben' };
const terms = { rationale: 'Menus too', fallback: 'none', links: [] } as const;

describe('Revising an adoption', () => {
  let shop: KnownShop;
  let adoption: Adoption;
  beforeEach(async () => {
    shop = await KnownShop.open();
    adoption = proposalOf(shop.siteId);
    await shop.adoptions.save(adoption);
  });

  const revise = (version: number, said: ReviseAdoption['terms'] = terms) =>
    new ReviseAdoptionHandler(shop.adoptions, shop.verdicts).execute(
      new ReviseAdoption({ siteId: shop.siteId, adoptionId: adoption.id }, said, version, ben),
    );
  const stored = async () => (await shop.adoptions.get(shop.siteId, adoption.id)).state;

  it('says something else, and keeps on record who did, what was said before, and the verdict', async () => {
    await revise(1);

    expect(await stored()).toMatchObject({ ...terms, version: 2 });
    expect(shop.held.histories.get(adoption.id)?.at(-1)).toMatchObject({
      ...{ transition: 'revise', by: ben, verdict: { verdict: 'safe', policyVersion: 1 } },
      previous: { rationale: adoption.state.rationale },
    });
  });

  it('changes nothing where it says the same', async () => {
    await revise(1, adoption.state);

    expect(await stored()).toEqual(adoption.state);
    expect(shop.held.histories.get(adoption.id)).toHaveLength(1);
  });

  it('is refused to whoever has read another version', async () => {
    await revise(1);

    await expect(revise(1)).rejects.toMatchObject({ code: 'precondition-failed' });
  });
});
