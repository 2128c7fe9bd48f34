import { proposalOf } from '../../testing/adoption.repository.contract.js';
import { KnownShop, OCTOBER } from '../../testing/known-shop.js';
import { ProposeAdoption, ProposeAdoptionHandler } from './propose-adoption.js';

const ann = { id: 'key:1', name: 'Ann' };
const KEY = 'css.selectors.has';

describe('Proposing an adoption', () => {
  let shop: KnownShop;
  beforeEach(async () => {
    shop = await KnownShop.open();
  });

  const propose = (subject: ProposeAdoption['subject'], rationale = 'Cards need it', siteId = shop.siteId) => {
    const terms = { rationale, fallback: 'none', links: [] } as const;
    const handler = new ProposeAdoptionHandler(shop.adoptions, shop.verdicts, shop.standings, shop.queries);
    return handler.execute(new ProposeAdoption({ siteId }, subject, terms, ann));
  };

  it('keeps who asked, for what, and the verdict at that time', async () => {
    shop.full.set('has', 80);
    const id = await propose({ featureId: 'has' });

    expect((await shop.adoptions.get(shop.siteId, id)).state).toMatchObject({
      ...{ subject: { kind: 'feature', id: 'has' }, state: 'proposed', rationale: 'Cards need it', version: 1 },
    });
    expect(shop.held.histories.get(id)).toMatchObject([
      {
        ...{ transition: 'propose', by: ann },
        verdict: { verdict: 'unsafe', snapshotId: OCTOBER, policyVersion: 1, shares: { full: 80 } },
      },
    ]);
  });

  it('is of what an id that moved leads to', async () => {
    const id = await propose({ featureId: 'has-selector' });

    expect((await shop.adoptions.get(shop.siteId, id)).state.subject).toEqual({ kind: 'feature', id: 'has' });
  });

  it.each(['has', 'has-selector'])('is refused where %s was decided on, and leads to that', async (before) => {
    const first = proposalOf(shop.siteId, before);
    await shop.adoptions.save(first);

    await expect(propose({ featureId: 'has' })).rejects.toMatchObject({
      ...{ code: 'adoption-exists', facts: { adoptionId: first.id } },
    });
    expect(shop.held.adoptions.size).toBe(1);
  });

  it('is of a key beside one of its feature', async () => {
    await propose({ featureId: 'has' });

    await expect(propose({ keyId: KEY })).resolves.toEqual(expect.any(String));
  });

  it('needs no visits', async () => {
    shop.isMeasured = false;
    const id = await propose({ featureId: 'has' });

    expect(shop.held.histories.get(id)).toMatchObject([{ verdict: { verdict: 'undecided', reason: 'no-snapshot' } }]);
  });

  it.each([
    ['nothing', {}, 'not-one-subject', ['/featureId', '/keyId']],
    ['two things', { featureId: 'has', keyId: KEY }, 'not-one-subject', ['/featureId', '/keyId']],
    ['what nobody knows', { keyId: 'css.hsa' }, 'unknown-subject', ['/keyId']],
    ['what was split', { featureId: 'layout' }, 'unknown-subject', ['/featureId']],
    ['a key as a feature', { featureId: KEY }, 'unknown-subject', ['/featureId']],
  ])('is refused of %s', async (_, subject, code, pointers) => {
    await expect(propose(subject)).rejects.toMatchObject({ code, faults: pointers.map((pointer) => ({ pointer })) });
  });

  it('needs a reason, and a site', async () => {
    await expect(propose({ featureId: 'has' }, ' ')).rejects.toMatchObject({ code: 'rationale-missing' });
    await expect(propose({ featureId: 'has' }, 'Yes', 'nowhere')).rejects.toMatchObject({ code: 'not-found' });
  });
});
