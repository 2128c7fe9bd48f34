import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { roomyLimits } from '../../../../libs/limits/src/testing/roomy-limits.js';
import { COLLECTION, collectionOf } from '../../../../tools/docs/postman/collection.js';
import type { Folder, Item } from '../../../../tools/docs/postman/collection-format.js';
import { worldOf } from '../hostile/tenant-world.js';
import { type Caller, startApi } from '../start-api.js';
import { newman, type Ran } from './newman.js';
import { entryOf } from './served.js';

const api = await startApi({ rateLimits: { ...roomyLimits, expensive: { q: 30, w: 4 } } });
const url = (await entryOf(api)).replace(/\/api$/, '');
const written = readFileSync(COLLECTION, 'utf8');
const collection = JSON.parse(written) as { readonly item: readonly Folder[]; readonly variable: readonly object[] };
const folders = collection.item;
const WORKFLOWS = ['First audience', 'Decide', 'Gate a pull request', 'Rate limit', 'Page to the end'];

const folderOf = (name: string): Folder => {
  const found = folders.find((folder) => folder.name === name);
  if (!found) throw new Error(`There is no folder ${name}.`);
  return found;
};
const itemsOf = (folder: Folder): Item[] => folder.item.flatMap((each) => ('request' in each ? [each] : itemsOf(each)));
const wordsOf = ({ failures }: Ran): string[] => failures.map(({ words }) => words);
const idsOf = ({ requests }: Ran): string[] => [...new Set(requests.map(({ id }) => id))];
/** How much of everything there is. */
const countsOf = async (caller: Caller): Promise<unknown> => {
  const { body } = await caller.get('/api/v2');
  return (await caller.get(body._links['plimsoll:workspace'].href)).body.counts;
};

describe('The Postman collection', () => {
  it('is made of what is served and of the pages beside it: after a change, run npm run docs', async () => {
    const { body } = await api.http.get('/openapi.json?version=v2').expect(200);

    expect(written).toBe(collectionOf(body));
  });

  it('has every operation once', async () => {
    const { body } = await api.http.get('/openapi.json?version=v2').expect(200);

    const served = Object.entries<object>(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const listed = itemsOf(folderOf('Operations')).map(
      ({ request: { method, url: place } }) => `${method} /${String(place.path?.join('/'))}`,
    );
    expect(listed.toSorted()).toEqual(served.toSorted());
    expect(listed.length).toBeGreaterThan(100);
  });

  it('asks by no variable that nothing sets', () => {
    const used = JSON.stringify(folderOf('Operations')).matchAll(/\{\{([^}]+)\}\}/g);
    const names = new Set(Array.from(used, ([, name = '']) => name.replace(/Etag$/, 'Id')));

    const setters = JSON.stringify([collection.variable, folderOf('Start here'), folderOf('Operations').event]);
    expect([...names].filter((name) => name !== '$guid' && !new RegExp(`['"]${name}['"]`).test(setters))).toEqual([]);
    expect(names.size).toBeGreaterThan(10);
  });

  it('names no two requests by the same id', () => {
    const ids = folders.flatMap(itemsOf).map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(['local', 'team'])('has an environment without a key: %s', (name) => {
    const { values } = JSON.parse(readFileSync(`docs/postman/${name}.postman_environment.json`, 'utf8')) as {
      readonly values: readonly object[];
    };

    expect(values).toEqual([
      expect.objectContaining({ key: 'url', value: expect.stringMatching(/^https?:/) }),
      expect.objectContaining({ key: 'key', value: '', type: 'secret' }),
    ]);
  });
});

describe('The workflows of the Postman collection', () => {
  it('come to their ends on a fresh service, and leave nothing behind', async () => {
    for (const name of ['Shop', 'Blog']) await api.admin.post('/api/v2/audiences').send({ name }).expect(201);
    const before = await countsOf(api.admin);

    const ran = await newman({ url, key: api.admin.key, folders: ['Start here', 'Workflows'] });

    expect(wordsOf(ran)).toEqual([]);
    expect(folderOf('Workflows').item.map(({ name }) => name)).toEqual(WORKFLOWS);
    const planned = ['Start here', 'Workflows'].flatMap((name) => itemsOf(folderOf(name)));
    expect(idsOf(ran)).toEqual(planned.map(({ id }) => id));
    expect(ran.requests.filter(({ status }) => status === 429)).toHaveLength(1);
    expect(await countsOf(api.admin)).toEqual(before);
  }, 60_000);

  it('end at the first form that is not offered', async () => {
    const { key } = await api.caller({ role: 'viewer', workspace: api.admin.workspace });

    const ran = await newman({ url, key, folders: ['First audience'] });

    expect(idsOf(ran).at(-1)).toBe('first-audience.create-an-audience');
    expect(wordsOf(ran)).toContainEqual(expect.stringMatching(/you-may-not/));
  }, 60_000);
});

describe('The operations of the Postman collection', () => {
  it('are read, each by its example, and written by none', async () => {
    const { caller, ids } = await worldOf(api, 'postman');
    const before = await countsOf(caller);

    const chosen = { siteId: ids.siteId, audienceId: ids.audienceId };
    const ran = await newman({ url, key: caller.key, folders: ['Start here', 'Operations'], chosen });

    const reads = itemsOf(folderOf('Operations')).flatMap(({ id, request }) => (request.method === 'GET' ? [id] : []));
    expect(ran.failures.filter(({ id }) => reads.includes(id))).toEqual([]);
    expect(reads.filter((id) => !idsOf(ran).includes(id))).toEqual([]);
    expect(ran.requests.filter(({ status = 500 }) => status >= 500 || status === 429)).toEqual([]);
    const tried = ran.requests.filter(({ passed }) => passed.some((words) => words.startsWith('only tried')));
    expect(tried.length).toBeGreaterThan(20);
    expect(await countsOf(caller)).toEqual(before);
  }, 60_000);
});

describe('A folder of operations', () => {
  const chosen = { prefer: 'return=representation' };

  it('is done in earnest where that is asked for, from making a thing to its end', async () => {
    const { key, workspace } = await api.caller({ role: 'admin' });

    const ran = await newman({ url, key, folders: ['Audiences', 'Snapshots'], chosen });

    expect(wordsOf(ran)).toEqual([]);
    const statuses = ran.requests.map(({ method, status }) => `${method} ${String(status)}`);
    expect(statuses[1]).toBe('POST 201');
    // What is deleted is no longer chosen: of the snapshots only what needs no audience is asked.
    expect(statuses.slice(-2)).toEqual(['DELETE 204', 'POST 200']);
    const { body } = await api.holding(key, workspace).get('/api/v2/audiences?count=true').expect(200);
    expect(body.total).toBe(1);
  }, 60_000);

  it('leaves out what there is nothing of', async () => {
    const { key } = await api.caller({ role: 'viewer' });

    const ran = await newman({ url, key, folders: ['Checks'] });

    expect(ran).toEqual({ requests: [], failures: [] });
  }, 60_000);
});

describe('Whoever starts the Postman collection', () => {
  const stranger = createServer((_, response) => response.end('<h1>Hello</h1>'));
  let strange: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    strange = `http://127.0.0.1:${String((stranger.address() as AddressInfo).port)}`;
  });
  afterAll(() => stranger.close());

  const { key } = api.admin;
  it.each([
    ['without a key', () => ({ url, key: '' }), /"key" is empty or none\. Set the "key" of the environment/],
    [
      'with a wrong key',
      () => ({ url, key: `plk_${'0'.repeat(40)}` }),
      /not known here\. Set "key" to one that is good at/,
    ],
    ['without an address', () => ({ url: '', key }), /"url" is ""\. Choose an environment/],
    [
      'where nobody answers',
      () => ({ url: 'http://127.0.0.1:1', key }),
      /Nobody answers at http:\/\/127.0.0.1:1 \(ECONN/,
    ],
    ['where somebody else answers', () => ({ url: strange, key }), /What answers at .* is not Plimsoll \(200\)/],
  ])(
    'hears what to mend: %s',
    async (_, of, words) => {
      const ran = await newman({ ...of(), folders: ['Start here', 'Workflows'] });

      expect(wordsOf(ran)).toContainEqual(expect.stringMatching(words));
      expect(idsOf(ran).filter((id) => id !== 'start-here.knock')).toEqual([]);
    },
    60_000,
  );

  it('hears that a viewer may not do all of it, and may page to the end', async () => {
    const viewer = await api.caller({ role: 'viewer', workspace: api.admin.workspace });

    const ran = await newman({ url: `${url}/`, key: viewer.key, folders: ['Start here', 'Page to the end'] });

    expect(wordsOf(ran)).toEqual([expect.stringMatching(/need the role approver or admin/)]);
    const passed = ran.requests.flatMap((request) => request.passed);
    expect(passed).toContain('you are "test" of the workspace "Test", in the role viewer');
    expect(passed).toContain('there are 1204, each of them once');
  }, 60_000);
});
