import type { Body } from '../audiences/audiences-client.js';
import { AdditionsClient } from '../catalogue/additions-client.js';
import { startApi } from '../start-api.js';
import { SitesClient } from './sites-client.js';

const api = await startApi();
const client = new SitesClient(api.admin);
const additions = new AdditionsClient(api.admin);
const CART = { id: 'cart', name: 'Cart', keys: ['css.selectors.has'] };

describe('A decision about a custom feature that was deleted', () => {
  let site: Body;
  let href: string;
  beforeAll(async () => {
    site = await client.site({ 'policy.threshold': 85 });
    await additions.addFeature(CART);
    const proposal = { featureId: 'cart', rationale: 'The shop needs it' };
    href = (await client.submit(site, 'propose', proposal).expect(201)).headers.location;
    for (const transition of ['approve', 'ship']) await client.submit(await client.read(href), transition).expect(200);
    await deleted();
  });
  const deleted = async (): Promise<void> => {
    const { body, etag } = await additions.readTagged(
      (await client.read('/api'))._links['plimsoll:feature'].href.replace(/\{featureId\}.*/, 'cart'),
    );
    await additions.change(body, 'delete', undefined, etag).expect(204);
  };
  const listed = async (rel: string): Promise<Body> => client.read(String(site._links[rel].href).replace(/\{.*/, ''));

  it('stays readable, says that it is gone, and links to nothing that is not there', async () => {
    const adoption = await client.read(href);

    expect(adoption).toMatchObject({ featureId: 'cart', state: 'shipping', risk: 'no-longer-safe' });
    expect(adoption.verdict).toMatchObject({ verdict: 'undecided', reason: 'subject-not-in-edition' });
    expect(adoption.verdict).not.toHaveProperty('full');
    expect(await brokenLinksOf(adoption)).toEqual([]);
  });

  it('keeps its history, with the verdicts as they were', async () => {
    const { _embedded } = await client.read((await client.read(href))._links['plimsoll:history'].href);

    expect(_embedded['plimsoll:history']).toMatchObject([
      { transition: 'propose', verdict: { verdict: 'safe', full: 88.8889 } },
      { transition: 'approve', verdict: { verdict: 'safe' } },
      { transition: 'ship', verdict: { verdict: 'safe' } },
    ]);
  });

  it('is a risk, is listed, and excuses nothing in a check', async () => {
    const [risk] = (await listed('plimsoll:risks'))._embedded['plimsoll:risks'];
    expect(risk).toMatchObject({ id: 'cart', reason: 'subject-not-in-edition', adoption: { state: 'shipping' } });
    expect(await brokenLinksOf(risk)).toEqual([]);
    const { _embedded } = await listed('plimsoll:adoptions');
    expect(_embedded['plimsoll:adoptions']).toMatchObject([{ featureId: 'cart' }]);

    const { body } = await client.submit(await listed('plimsoll:checks'), 'create', { features: ['cart'] }).expect(201);
    expect(body).toMatchObject({ verdict: 'undecided', items: [{ id: 'cart', verdict: 'unknown-id' }] });
  });

  it('is edited and retired, and is approved again with a waiver only', async () => {
    const adoption = await client.read(href);
    const revising = client.submit(adoption, 'replace', { rationale: 'The shop needed it' });
    await revising.set('If-Match', await client.etagOf(adoption)).expect(200);
    for (const transition of ['retire', 'propose'])
      await client.submit(await client.read(href), transition).expect(200);

    const { body } = await client.submit(await client.read(href), 'approve').expect(422);
    expect(body).toMatchObject({ type: '/problems/waiver-needed', reason: 'subject-not-in-edition' });
    expect(await brokenLinksOf(body)).toEqual([]);
  });

  it('is judged again where a feature of the same id is added', async () => {
    await additions.addFeature(CART);
    const adoption = await client.read(href);
    await deleted();

    expect(adoption.verdict).toMatchObject({ verdict: 'safe', full: 88.8889 });
    expect(adoption._links).toMatchObject({ 'plimsoll:feature': {}, 'plimsoll:verdict': {} });
  });

  it('says so where nothing was measured, too', async () => {
    const empty = await client.site({ audienceId: (await client.shop()).id });
    await additions.addFeature(CART);
    const { body } = await client.submit(empty, 'propose', { featureId: 'cart', rationale: 'Yes' }).expect(201);
    await deleted();

    const adoption = await client.read(body._links.self.href);
    expect([body.verdict.reason, adoption.verdict.reason]).toEqual(['no-snapshot', 'subject-not-in-edition']);
    expect(await brokenLinksOf(adoption)).toEqual([]);
  });

  /** Those of its links to reads that do not answer 200; what writes is a template too. */
  async function brokenLinksOf({ _links, _templates = {} }: Body): Promise<string[]> {
    const writes = new Set(Object.values<Body>(_templates).map(({ target }) => String(target)));
    const reads = Object.entries<Body>(_links).filter(([rel, link]) => rel !== 'curies' && !writes.has(link.href));
    const answers = reads.map(async ([rel, link]) => ({ rel, status: (await client.get(String(link.href))).status }));
    return (await Promise.all(answers)).filter(({ status }) => status !== 200).map(({ rel }) => rel);
  }
});
