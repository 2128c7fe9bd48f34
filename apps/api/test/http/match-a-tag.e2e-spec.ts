import type { Answer, Body } from '../audiences/audiences-client.js';
import { AdditionsClient } from '../catalogue/additions-client.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const client = new SitesClient(api.admin);
const additions = new AdditionsClient(api.admin);
const MERGE = 'application/merge-patch+json';

const created = async (answer: PromiseLike<Answer>): Promise<string> => {
  const { status, body } = await answer;
  expect([status, body]).toEqual([201, expect.anything()]);
  return String(body._links.self.href);
};
const addFeature = (id: string) => additions.addFeature({ id, name: id, keys: ['css.selectors.has'] });
const addBrowser = (id: string) =>
  additions.addBrowser({
    ...{ id, name: id, aliases: [] },
    releases: [{ version: '1.0', equals: { browser: 'chrome', version: '104' } }],
  });

/** The site whose adoptions and checks are made. */
let site: Body;
beforeAll(async () => {
  site = await client.site();
});

/** Everything that can be changed or deleted, by how one is made for each of two names. */
const KINDS: readonly [kind: string, make: (name: string) => Promise<string>][] = [
  ['an audience', (name) => created(client.create({ name }))],
  ['a snapshot', async () => created(client.import(await client.shop()))],
  ['a site', async (name) => String((await client.site({ name }))._links.self.href)],
  ['an adoption', (featureId) => created(client.submit(site, 'propose', { featureId, rationale: 'Cards' }))],
  [
    'a check',
    (id) =>
      created(api.admin.post(String(site._links['plimsoll:checks'].href).replace(/\{.*/, '')).send({ features: [id] })),
  ],
  ['a feature of one’s own', (name) => created(addFeature(`own-${name}`))],
  ['a browser of one’s own', (name) => created(addBrowser(`own-${name}`))],
];

const tagOf = async (href: string, headers: Readonly<Record<string, string>> = {}): Promise<string> =>
  (await api.admin.get(href).set(headers).expect(200)).headers.etag;

/** Tries a change or a deletion, whichever it has, made from this tag. */
const trying = async (href: string, tag: string): Promise<number> => {
  const { _links }: Body = await client.read(href);
  const isMerged = 'plimsoll:merge' in _links;
  const sending = isMerged ? api.admin.patch(href).set('Content-Type', MERGE).send('{}') : api.admin.delete(href);
  const { status } = await sending.set({ 'If-Match': tag, Prefer: 'validate-only' });
  return status === 204 ? 200 : status;
};

describe.each(KINDS)('The tag of %s', (_, make) => {
  let [href, other] = ['', ''];
  beforeAll(async () => {
    [href, other] = [await make('grid'), await make('has')];
  });

  it('is its own in every media type and coding', async () => {
    const tags = new Set<string>();
    for (const Accept of ['application/hal+json', 'application/json', 'application/prs.hal-forms+json'])
      for (const coding of ['identity', 'gzip', 'br'])
        tags.add(await tagOf(href, { Accept, 'Accept-Encoding': coding }));

    expect(tags.size).toBeGreaterThan(3);
    for (const tag of tags) expect([tag, await trying(href, tag)]).toEqual([tag, 200]);
  });

  it('changes nothing else, however alike', async () => {
    const tag = await tagOf(other);

    expect(tag.split('.')[0]).toBe('"1');
    expect([tag, await trying(href, tag)]).toEqual([tag, 412]);
  });

  it('cannot be invented', async () => {
    for (const tag of ['"1-invented"', '"1.invented-5f2b8c1d"', '"1.-5f2b8c1d"'])
      expect([tag, await trying(href, tag)]).toEqual([tag, 412]);
  });
});

describe('A batch', () => {
  it('answers tags that the next change is made from, and takes no others', async () => {
    const { _templates } = await client.audiences();
    const send = async (operations: object[]): Promise<readonly Body[]> =>
      (await api.admin.post(_templates.batch.target).send({ operations }).expect(207)).body.items as readonly Body[];
    const made = await send(['Blog', 'Docs'].map((name) => ({ op: 'create', body: { name } })));
    const [blog, docs] = made.map(({ resource, etag }) => ({ id: String(resource.id), etag: String(etag) }));
    const update = (ifMatch: string) => ({ op: 'update', id: blog.id, ifMatch, body: { description: 'Ours' } });

    const answered = await send([update(docs.etag), update('"1-invented"'), update(blog.etag), update(blog.etag)]);

    expect(answered.map(({ status }): unknown => status)).toEqual([412, 412, 200, 412]);
    expect(answered[0].problem.detail).toContain('is no ETag that this audience was answered with');
    expect(answered[3].problem.detail).toContain('has changed since');
  });
});

describe('An id that is used again', () => {
  it.each([
    ['feature', () => addFeature('basket')],
    ['browser', () => addBrowser('terminal')],
  ])('names another %s: tags of the one that was deleted do not change it', async (_, add) => {
    const href = await created(add());
    const tag = await tagOf(href);
    await api.admin.delete(href).set('If-Match', tag).expect(204);
    expect(await created(add())).toBe(href);

    await api.admin.delete(href).set('If-Match', tag).expect(412);
    await api.admin
      .delete(href)
      .set('If-Match', await tagOf(href))
      .expect(204);
  });
});
