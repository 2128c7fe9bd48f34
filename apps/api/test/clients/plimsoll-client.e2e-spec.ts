import { connect, NotOffered, Refused, type Resource, TooOld, Unreachable, watch } from '#libs/client';
import { Background } from '#libs/background';
import { readFileSync } from 'node:fs';
import { clientTypes } from '../../../../tools/docs/client-types.js';
import { startApi } from '../start-api.js';
import { decidesFrom, type Document } from './deciding.js';
import { entryOf } from './served.js';

const api = await startApi();
const url = (await entryOf(api)).replace(/api$/, '');
const { key } = api.admin;
const begun = () => connect({ url, key });
const PERIOD = { from: '2026-09-01', to: '2026-09-30' };
const FILE = 'browser,version,visits\nChrome,140,70\nSafari,15.0,30\n';

const shop = async () => {
  const audiences = await (await begun()).follow('plimsoll:audiences');
  const created = await audiences.act<'createAudience'>('create', { name: crypto.randomUUID() });
  return created.again();
};
const imported = async () => {
  const audience = await shop();
  await audience.act('import-file', PERIOD, { file: FILE });
  return audience.again();
};

type Listed = Resource<{ id: string }>;
const one = async (listed: AsyncIterable<Listed>, wanted: string): Promise<Listed> => {
  for await (const item of listed) if (item.body.id === wanted) return item;
  throw new Error(`${wanted} is not listed.`);
};

describe('Plimsoll’s own client, which knows only where the service is', () => {
  const documentOf = (resource: Resource<object>): Document => ({
    data: resource.body,
    items: (rel) => Promise.resolve(resource.items(rel).map(({ body }) => body)),
    follow: async (rel, variables) => documentOf(await resource.follow(rel, variables)),
    submit: async (rel, filledIn) => documentOf(await resource.act(rel.replace('plimsoll:', ''), filledIn)),
  });

  decidesFrom(async () => documentOf(await begun()));

  it('has the types that the OpenAPI document tells', async () => {
    const { body } = await api.http.get('/openapi.json?version=v2');

    expect(readFileSync('libs/client/src/generated/openapi.ts', 'utf8')).toBe(await clientTypes(body));
  });

  it('knows what a relation leads to', async () => {
    const audience = await imported();

    const coverage = await audience.follow('plimsoll:coverage', { q: 'popover', threshold: 90 });
    const [first] = coverage.items('plimsoll:coverage');
    const explained = await first.follow('self');

    const told: number = first.body.full.fraction;
    expect(coverage.body.total).toBeGreaterThan(0);
    expect(explained.body).toMatchObject({ id: first.body.id, full: { fraction: told } });
  });

  it('reads a collection to its end', async () => {
    const features = await (await begun()).follow('plimsoll:features', { limit: 500 });

    const ids = [];
    for await (const { body } of features.all('plimsoll:features')) ids.push(body.id);

    expect(features.items('plimsoll:features')).toHaveLength(500);
    expect(new Set(ids).size).toBe(features.body.total);
  });

  it('changes what it has read, and refuses to change what somebody else has changed since', async () => {
    const audience = await shop();
    await (await audience.again()).act('merge', { name: `${audience.body.name} 2` });

    await expect(audience.act('merge', { name: 'Mine' })).rejects.toMatchObject({ name: 'Refused', status: 412 });
  });

  it('changes what it found in a collection, by reading what it is first', async () => {
    const { body } = await shop();
    const audiences = await (await begun()).follow('plimsoll:audiences');

    const listed = await one(audiences.all('plimsoll:audiences'), body.id);
    await listed.act('delete');

    await expect(listed.follow('self')).rejects.toMatchObject({ status: 404, code: 'not-found' });
  });

  it('sends a file, and watches its job to the end', async () => {
    const audience = await shop();

    const job = await audience.act<'importSnapshot', 202>('import-file', PERIOD, {
      file: FILE,
      prefer: 'respond-async',
    });
    const states = [];
    const settled = api.app.get(Background).settle();
    for await (const { body } of watch(job)) states.push(body.state);
    await settled;

    expect(job.body.type).toBe('import-snapshot');
    expect(states.at(0)).toBe('queued');
    expect(states.at(-1)).toBe('succeeded');
  });

  it('refuses to ask what a link does not take', async () => {
    const home = await begun();

    await expect(home.follow('plimsoll:audiences', { nmae: 'Shop' })).rejects.toThrow(
      /takes no nmae; it takes pageSize/,
    );
  });

  it('reads the same as another media type', async () => {
    const csv = await (await imported()).text('plimsoll:coverage', 'text/csv', { q: 'popover' });

    expect(csv.split('\r\n')[0]).toContain('kind,id,name,full.visits,full.fraction,partial.visits');
  });

  it('is led on by what is refused', async () => {
    const audience = await shop();

    const refusal = await audience.follow('plimsoll:coverage').catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(Refused);
    const { problem, code } = refusal as Refused;
    expect([problem.status, code]).toEqual([404, 'no-snapshot']);
    expect(Object.keys(problem._links ?? {})).toEqual(['plimsoll:snapshots']);
  });

  it('offers a viewer nothing that is only for those who may write', async () => {
    const viewer = await api.caller({ role: 'viewer', workspace: api.admin.workspace });
    const audiences = await (await connect({ url, key: viewer.key })).follow('plimsoll:audiences');

    expect(audiences.has('plimsoll:create')).toBe(false);
    await expect(audiences.act('create', { name: 'Mine' })).rejects.toThrow(NotOffered);
  });

  it('says of a service that has version 1 alone that it is too old', async () => {
    const older = async (...asked: Parameters<typeof fetch>) => {
      const response = await fetch(...asked);
      return new Response((await response.text()).replaceAll('plimsoll:v2', 'plimsoll:v0'), response);
    };

    await expect(connect({ url, key, fetch: older })).rejects.toThrow(TooOld);
  });

  it('refuses a key that is not good, and says where nobody answers', async () => {
    await expect(connect({ url, key: 'plk_no' })).rejects.toMatchObject({ status: 401 });
    await expect(connect({ url: 'http://127.0.0.1:1' })).rejects.toThrow(Unreachable);
  });
});
