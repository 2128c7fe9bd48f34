import type { CheckState } from '../../domain/check.js';
import { aCatalogue } from '../../testing/a-catalogue.js';
import { InMemoryStandings } from '../../testing/in-memory-sites.js';
import { KnownShop, OCTOBER } from '../../testing/known-shop.js';
import { listOfIds, type IdLists } from '../documents/check-lists.js';
import { CheckJudge } from '../check-judge.js';
import type { Standing, Standings } from '../standings.js';
import { type CheckRequest, RunCheck, RunCheckHandler } from './run-check.js';

const ci = { id: 'key:1', name: 'CI' };
const KEY = 'css.selectors.has';

describe('Running a check', () => {
  let shop: KnownShop;
  beforeEach(async () => {
    shop = await KnownShop.open();
    shop.full.set('has', 80).set(KEY, 88);
  });

  const run = async (
    ids: IdLists,
    asked: Partial<CheckRequest> = {},
    standings: Standings = shop.standings,
  ): Promise<CheckState> => {
    const judge = new CheckJudge(standings, shop.grounds(standings), shop.queries);
    const request = { ...listOfIds(ids), failOn: ['unsafe'] as const, ...asked };
    const id = await new RunCheckHandler(shop.checks, judge).execute(new RunCheck(shop.siteId, request, ci));
    return (await shop.checks.get(id)).state;
  };

  it('keeps what was asked and answered, by whom and on what grounds', async () => {
    const check = await run({ features: ['grid', 'has-selector'], caniuse: ['css-grit'] });

    expect(check).toMatchObject({
      ...{ siteId: shop.siteId, site: 'Shop', createdBy: ci, tool: 'request', pinned: false, verdict: 'fail' },
      ...{ audienceId: 'eu', snapshotId: OCTOBER, from: '2026-10-01', to: '2026-10-31' },
      ...{ editionId: aCatalogue.editionId, policyVersion: 1, threshold: 95 },
      items: [
        { id: 'grid', verdict: 'safe', outcome: 'pass' },
        { id: 'has', asked: ['has-selector'], verdict: 'unsafe', outcome: 'fail', shares: { full: 80, distance: -15 } },
        { id: 'css-grit', verdict: 'unknown-id', outcome: 'undecided' },
      ],
    });
  });

  it('names the policy that judged, also where the line was moved meanwhile', async () => {
    const moving = new (class extends InMemoryStandings {
      override async find(siteId: string): Promise<Standing | undefined> {
        const standing = await super.find(siteId);
        const site = await shop.sites.get(siteId);
        site.replace({ ...site.state, policy: { threshold: site.state.policy.threshold - 10 } }, ci, new Date());
        await shop.sites.save(site);
        return standing;
      }
    })(shop.held);
    const { policyVersion, threshold, items } = await run({ keys: [KEY] }, {}, moving);

    expect(threshold + (items[0].shares?.distance ?? NaN)).toBe(88);
    expect((shop.held.policies.get(shop.siteId) ?? []).find(({ version }) => version === policyVersion)).toMatchObject({
      threshold,
    });
  });

  it('passes the keys of a feature that was approved, whatever was taken back of them', async () => {
    const { id } = await shop.decides('has', 'approve');
    await shop.decides(KEY, 'withdraw');

    expect(await run({ keys: [KEY] })).toMatchObject({
      ...{ verdict: 'pass', items: [{ verdict: 'unsafe', adoption: { id, state: 'approved', excuses: true } }] },
    });
  });

  it('passes a feature and its keys by what was approved while they had another id', async () => {
    const { id } = await shop.decides('has-selector', 'approve');

    const { items } = await run({ features: ['has'], keys: [KEY] });
    expect(items).toMatchObject([
      { id: 'has', outcome: 'pass', adoption: { id } },
      { id: KEY, outcome: 'pass', adoption: { id } },
    ]);
  });

  it('passes a feature of the workspace’s own while it is what was approved, and no longer', async () => {
    shop.full.set('checkout', 80);
    shop.adds('checkout', 'css.properties.gap', 'css.types.color');
    await shop.decides('checkout', 'approve');
    const approvedKeys = ['css.properties.gap', 'css.types.color'];

    shop.adds('checkout', 'css.properties.gap');
    expect(await run({ features: ['checkout'] })).toMatchObject({
      items: [{ keys: ['css.properties.gap'], outcome: 'pass', adoption: { approvedKeys, excuses: true } }],
    });
    shop.adds('checkout', 'css.properties.gap', KEY);
    expect(await run({ features: ['checkout'] })).toMatchObject({
      items: [
        {
          keys: ['css.properties.gap', KEY],
          outcome: 'fail',
          adoption: { state: 'approved', approvedKeys, excuses: false },
        },
      ],
    });
  });

  it.each([
    ['snapshot', { snapshotId: '0199f0c2-0000-7000-8000-000000000000', editionId: aCatalogue.editionId }],
    ['edition', { snapshotId: OCTOBER, editionId: '0199f0c2-0000-7000-8000-000000000000' }],
  ])('refuses a pin to a %s that is not there, and keeps nothing', async (noun, pin) => {
    await expect(run({ features: ['grid'] }, { pin })).rejects.toMatchObject({
      ...{ code: 'pin-unknown', faults: [{ pointer: `/pin/${noun}Id` }] },
    });
    expect(shop.checks.checks.size).toBe(0);
  });

  it('is held to what it is pinned to', async () => {
    const pin = { snapshotId: OCTOBER, editionId: aCatalogue.editionId };

    expect(await run({ features: ['grid'] }, { pin })).toMatchObject({ pinned: true, ...pin });
  });

  it('tells a site that is not there from a pin that is not', async () => {
    await shop.sites.delete(await shop.sites.get(shop.siteId));
    const pin = { snapshotId: OCTOBER, editionId: aCatalogue.editionId };

    await expect(run({ features: ['grid'] }, { pin })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('needs visits to judge by', async () => {
    shop.isMeasured = false;

    await expect(run({ features: ['grid'] })).rejects.toMatchObject({ code: 'no-snapshot' });
  });
});
