import { Page } from '../../../../tools/docs/page.js';
import { amount, tableAfter } from '../../../../tools/docs/table.js';
import { type Answer, type Body } from '../audiences/audiences-client.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const client = new SitesClient(api.admin);
const limits = tableAfter(Page.read('docs/reference/api.md').text, 'limits');
let site: Body;
let audience: Body;

beforeAll(async () => {
  audience = await client.measured();
  site = await client.site({ audienceId: audience.id });
});

const pathOf = ({ _links }: Body, rel: string): string => String(_links[rel].href).replace(/\{.*/, '');
const many = <T>(count: number, each: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => each(at));

/** Asks for so much of what the table calls so. */
const ASKING: Readonly<Record<string, (count: number) => PromiseLike<Answer>>> = {
  'rows of a mapping': (count) =>
    api.admin.post('/api/v1/mappings').send({ rows: many(count, () => ({ browser: 'Chrome' })) }),
  'subjects of a joint coverage': (count) =>
    api.admin.get(
      `${pathOf(audience, 'plimsoll:joint-coverage')}?${many(count, (at) => `subject=s${String(at)}`).join('&')}`,
    ),
  'operations of a batch': (count) =>
    api.admin.post('/api/v1/sites/batch').send({ operations: many(count, () => ({ op: 'create', body: {} })) }),
  'items of a page': (count) => api.admin.get(`${pathOf(site, 'plimsoll:verdicts')}?limit=${String(count)}`),
  'different things named in a check': (count) =>
    api.admin.post(pathOf(site, 'plimsoll:checks')).send({ features: many(count, (at) => `f${String(at)}`) }),
  'ids in one list of a check': (count) =>
    api.admin.post(pathOf(site, 'plimsoll:checks')).send({ features: many(count, () => 'has') }),
  'a text of ids': (count) =>
    api.admin
      .post(pathOf(site, 'plimsoll:checks'))
      .set('Content-Type', 'text/plain')
      .send('has\n'.repeat(count).slice(0, count)),
  'links of an adoption': (count) =>
    api.admin.post(pathOf(site, 'plimsoll:adoptions')).send({
      ...{ featureId: 'has', rationale: 'Yes', links: many(count, () => ({ href: 'https://adr.example/7' })) },
    }),
  'an `Idempotency-Key`': (count) =>
    api.admin.post('/api/v1/audiences').set('Idempotency-Key', 'k'.repeat(count)).send({ name: 'Shop' }),
};

describe('The limits on docs/reference/api.md', () => {
  it.each(Object.keys(ASKING))('are what is refused beyond: %s', async (what) => {
    const { 'at most': most = '', beyond = '' } = limits.find((row) => row.what === what) ?? {};
    const count = amount(/^[\d,]+/.exec(most)?.[0] ?? '');
    const refusal = Number(/^\d{3}/.exec(beyond)?.[0]);

    const [within, past] = [await ASKING[what](count), await ASKING[what](count + 1)];

    expect(within.status).not.toBe(refusal);
    expect([past.status, past.body.type]).toEqual([refusal, expect.stringMatching(/^\/problems\//)]);
  });
});
