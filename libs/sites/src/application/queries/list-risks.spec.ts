import { KnownShop } from '../../testing/known-shop.js';
import { ListRisks, ListRisksHandler, type RiskView } from './list-risks.js';

describe('What is at risk', () => {
  let shop: KnownShop;
  beforeEach(async () => {
    shop = await KnownShop.open();
  });

  const risks = async (): Promise<readonly RiskView[]> => {
    const listed = new ListRisks(shop.siteId, { offset: 0, limit: 10 }, {});
    return (await new ListRisksHandler(shop.queries, shop.grounds()).execute(listed)).items;
  };

  it('is told once, by the decision that holds, where a feature was decided on under two ids', async () => {
    await shop.decides('has-selector', 'approve');
    const { id } = await shop.decides('has', 'approve');
    shop.full.set('has', 80);

    expect(await risks()).toMatchObject([{ id: 'has', risk: 'no-longer-safe', adoption: { id } }]);
  });

  it('is told by what was decided under a former id, where what came later was taken back', async () => {
    await shop.decides('has', 'withdraw');
    const { id } = await shop.decides('has-selector', 'approve');
    shop.full.set('has', 80);

    expect(await risks()).toMatchObject([{ id: 'has', adoption: { id } }]);
  });
});
