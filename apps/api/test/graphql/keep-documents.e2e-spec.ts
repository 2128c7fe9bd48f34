import { createHash, hash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi } from '../start-api.js';
import { GraphClient } from './graph-client.js';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-documents-'));
const COUNT = 'query Count($q: String) { features(q: $q, first: 1) { totalCount } }';
writeFileSync(join(folder, 'count.graphql'), COUNT);
writeFileSync(join(folder, 'client.json'), JSON.stringify({ abc: '{ browsers(first: 1) { totalCount } }' }));
writeFileSync(join(folder, 'notes.md'), 'Not a document.');

const open = await startApi();
const closed = await startApi({
  graph: { introspection: false, explorer: false, documents: folder, documentsOnly: true },
});
const hidden = await startApi({ graph: { introspection: false, explorer: true, documentsOnly: false } });
const graph = new GraphClient(closed.admin);

describe('A document that is kept', () => {
  it.each(['count', `sha256:${createHash('sha256').update(COUNT).digest('hex')}`])(
    'is asked by %s',
    async (documentId) => {
      const { body } = await graph.send({ documentId, variables: { q: 'grid' } }).expect(200);

      expect(body.data.features.totalCount).toBeGreaterThan(1);
      await closed.admin.get(`/graphql?documentId=${documentId}`).expect(200);
    },
  );

  it('is asked by the name that a list gives it', async () => {
    expect((await graph.send({ documentId: 'abc' }).expect(200)).body.data.browsers.totalCount).toBeGreaterThan(10);
  });

  it.each([
    [{ query: COUNT }, 'documents-only'],
    [{ documentId: 'notes' }, 'document-unknown'],
    [{ documentId: 'notes', query: COUNT }, 'document-unknown'],
  ])('is all that is answered: %j', async (asked, code) => {
    const { body } = await graph.send(asked).expect(400);

    expect(body.errors[0].extensions.code).toBe(code);
  });
});

describe('The schema', () => {
  const query = '{ __schema { types { name } } }';

  it('is told to who asks', async () => {
    const { body } = await new GraphClient(open.admin).send({ query }).expect(200);

    expect(body.data.__schema.types.length).toBeGreaterThan(50);
  });

  it('is not told where that was turned off', async () => {
    const { body } = await new GraphClient(hidden.admin).send({ query }).expect(400);

    expect(body.errors[0].extensions.code).toBe('introspection-off');
    await new GraphClient(hidden.admin).send({ query: '{ __typename }' }).expect(200);
  });
});

describe('The explorer', () => {
  it('is a page that holds all it loads, by their hashes', async () => {
    const { text, headers } = await open.http.get('/graphql/explorer').expect(200);
    const policy = headers['content-security-policy'];
    const hashOf = (part: string): string => `'sha256-${hash('sha256', part, 'base64')}'`;

    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(text) ?? [];
    const [, script = ''] = /<script>([^]*?)<\/script>/.exec(text) ?? [];
    expect(policy).toContain(`script-src ${hashOf(script)};`);
    expect(policy).toContain(`style-src ${hashOf(style)};`);
    expect(policy).not.toContain('unsafe');
    expect(text).toContain('query MayWeUse');
    expect(text).not.toMatch(/ style=| on[a-z]+=|https?:/);
  });

  it('is linked from the entry, and neither is there where it was turned off', async () => {
    const linked = async ({ http }: typeof open): Promise<unknown> =>
      (await http.get('/api').expect(200)).body._links[EXPLORER];

    expect(await linked(open)).toEqual({ href: '/graphql/explorer', type: 'text/html' });
    expect(await linked(closed)).toBeUndefined();
    await closed.http.get('/graphql/explorer').expect(404);
  });
});

const EXPLORER = 'plimsoll:graphql-explorer';
