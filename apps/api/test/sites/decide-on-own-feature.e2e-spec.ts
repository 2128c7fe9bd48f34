import type { Body } from '../audiences/audiences-client.js';
import { startApi } from '../start-api.js';
import { SitesClient } from './sites-client.js';

const api = await startApi();
const { workspace } = api.admin;
const approver = new SitesClient(await api.caller({ role: 'approver', workspace }));
const contributor = new SitesClient(await api.caller({ role: 'contributor', workspace }));

describe('Deciding on a feature of one’s own', () => {
  let site: Body;
  beforeAll(async () => {
    site = await approver.site();
  });
  const propose = async (featureId: string): Promise<Body> => {
    const seen = await contributor.read(site._links.self.href);
    return (await contributor.submit(seen, 'propose', { featureId, rationale: 'Cards need it' }).expect(201)).body;
  };

  it('approves it as it is, and whatever it becomes by itself again', async () => {
    const features = await contributor.read(await contributor.entry('plimsoll:features'));
    const own = { id: 'checkout', name: 'Checkout', keys: ['css.properties.color'] };
    const made = await contributor.caller.post(features._templates.create.target).send(own).expect(201);
    const { _links } = await propose('checkout');
    const approved = (await approver.submit(await approver.read(_links.self.href), 'approve').expect(200)).body;
    expect(approved).toMatchObject({ state: 'approved', approvedKeys: own.keys, verdict: { keys: own.keys } });

    const keys = ['css.properties.backdrop-filter'];
    const written = await contributor.caller
      .put(made.body._links.self.href)
      .set('If-Match', made.headers.etag)
      .send({ ...own, keys });
    expect(written.status).toBe(200);
    const list = String(site._links['plimsoll:checks'].href).replace(/\{.*/, '');
    const { body } = await contributor.caller
      .post(list)
      .send({ features: ['checkout'] })
      .expect(201);
    expect(body).toMatchObject({
      ...{ verdict: 'fail', items: [{ keys, adoption: { approvedKeys: own.keys, excuses: false } }] },
    });
    expect(await contributor.read(_links.self.href)).toMatchObject({ risk: 'changed-since-approval' });
  });

  it.each(['approve', 'renew'])('does not %s keys that were not read', async (transition) => {
    const id = `own-${transition}`;
    const features = await contributor.read(await contributor.entry('plimsoll:features'));
    const own = { id, name: 'Own', keys: ['css.properties.color'] };
    const made = await contributor.caller.post(features._templates.create.target).send(own).expect(201);
    const { _links } = await propose(id);
    if (transition === 'renew') await approver.submit(await approver.read(_links.self.href), 'approve').expect(200);
    const { body: read, headers } = await approver.get(_links.self.href).expect(200);

    const keys = [...own.keys, 'css.properties.width'];
    const { href } = made.body._links.self;
    await contributor.caller
      .put(href)
      .set('If-Match', made.headers.etag)
      .send({ ...own, keys })
      .expect(200);
    const refused = await approver.submit(read, transition).set('If-Match', headers.etag).expect(412);
    expect(refused.body).toMatchObject({
      ...{ type: '/problems/precondition-failed', detail: expect.stringContaining('with its present keys') },
    });
    const now = await approver.etagOf(read);
    const { body } = await approver.submit(read, transition).set('If-Match', now).expect(200);
    expect(body).toMatchObject({ state: 'approved', approvedKeys: keys });
  });
});
