import { QueryBus } from '@nestjs/cqrs';
import { jest } from '@jest/globals';
import type { Body } from '../audiences/audiences-client.js';
import { keyForSite } from '../identity/key-for-site.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { GraphClient } from './graph-client.js';

const api = await startApi();
const graph = new GraphClient(api.admin);
const owner = new SitesClient(api.admin);
const audience = await owner.measured();
const [first, second] = [await owner.site({ name: 'First' }), await owner.site({ name: 'Second' })];
const NAME = 'query ($id: ID!) { audience(id: $id) { name coverage(first: 1) { nodes { full } } } }';

describe('A caller', () => {
  it('with no key, or one that nobody has, is let in nowhere', async () => {
    const nobody = await api.http.post('/graphql').send({ query: NAME }).expect(401).expect('content-type', PROBLEM);
    await api.http.post('/graphql').set('Authorization', 'Bearer plk_nobodys').send({ query: NAME }).expect(401);

    expect(nobody.headers['www-authenticate']).toBe('Bearer realm="plimsoll"');
  });

  it('of another workspace is answered as of what never was', async () => {
    const stranger = new GraphClient(await api.caller({ role: 'admin' }));
    const nowhere = '0199f0c2-0000-7000-8000-000000000001';
    const ask = async (id: string): Promise<Body> => {
      const { text } = await stranger.send({ query: NAME, variables: { id } }).expect(200);
      return JSON.parse(text.replaceAll(id, '…'));
    };

    expect(await ask(audience.id)).toEqual(await ask(nowhere));
    expect(await ask(nowhere)).toEqual({
      data: { audience: null },
      errors: [
        {
          message: 'There is no audience ….',
          path: ['audience'],
          locations: [{ line: 1, column: 20 }],
          extensions: { code: 'not-found', problem: expect.objectContaining({ type: NOT_FOUND, status: 404 }) },
        },
      ],
    });
  });

  it('who is let into one site alone knows no other', async () => {
    const insider = new GraphClient((await keyForSite(api, String(first.id))).caller);
    const query = 'query ($id: ID!) { sites { nodes { name } } site(id: $id) { name } }';

    const { body } = await insider.send({ query, variables: { id: second.id } });
    expect(body).toMatchObject({ data: { sites: { nodes: [{ name: 'First' }] }, site: null } });
    expect(body.errors[0].extensions.code).toBe('not-found');
  });

  it('whose audience was not measured yet is led to where that is done, and told the rest', async () => {
    const { id } = await owner.shop();
    const { body } = await graph.send({ query: NAME, variables: { id } }).expect(200);

    expect(body.data).toEqual({ audience: { name: 'Shop', coverage: null } });
    expect(body.errors[0]).toMatchObject({ path: ['audience', 'coverage'], extensions: { code: 'no-snapshot' } });
    expect(body.errors[0].extensions.problem._links['plimsoll:snapshots'].href).toContain(id);
  });
});

describe('A document', () => {
  const deep = `{ node(id: "x") { ${'... on Site { audience { sites(first: 1) { nodes { '.repeat(5)} name ${'} } } }'.repeat(5)} } }`;
  const aliases = Array.from({ length: 31 }, (_, at) => `a${String(at)}: __typename`).join(' ');
  const unknown = 'Cannot query field "audiances" on type "Query".';

  it.each([
    ['that is none', '{ features(', 'document-malformed', /Syntax Error/],
    ['that is empty', '', 'document-malformed', /Syntax Error/],
    ['that is a tree, not a text', '{"kind":"Document","definitions":[]}', 'document-malformed', /Syntax Error/],
    ['that asks for what there is not', '{ audiances { nodes { name } } }', 'document-invalid', RegExp(`^${unknown}$`)],
    [
      'with an argument that there is not',
      '{ features(fist: 1) { totalCount } }',
      'document-invalid',
      /^Unknown argument "fist" on field "Query.features".$/,
    ],
    [
      'with a word that there is not',
      '{ features(baseline: HIHG) { totalCount } }',
      'document-invalid',
      /does not exist in "BaselineStatus" enum\.$/,
    ],
    ['that changes something', 'mutation { drop }', 'operation-refused', /Nothing is changed here/],
    ['that listens', 'subscription { drop }', 'operation-refused', /Nothing is changed here/],
    ['of nothing but a fragment', 'fragment A on Site { name }', 'document-invalid', /never used/],
    ['that is nested too deep', deep, 'query-too-deep', /deeper than 16/],
    [
      'of fragments that are in each other',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      'document-invalid',
      /itself/,
    ],
    ['with too many aliases', `{ ${aliases} }`, 'query-with-too-many-aliases', /31 aliases/],
    ['that is too long', `{ __typename ${' '.repeat(20_000)} }`, 'document-too-long', /20000 characters/],
    ['of too many signs', `{ ${'x '.repeat(2_000)} }`, 'document-too-long', /2000 tokens/],
    [
      'that asks for too much',
      '{ audiences(first: 500) { nodes { coverage(first: 500) { totalCount } } } }',
      'query-too-costly',
      /costs 3006/,
    ],
    [
      'that asks for too much by fragments',
      `{ audiences { nodes { ...A } } } fragment A on Audience { coverage { nodes { ...B } } } fragment B on Coverage { feature { keys { totalCount } } }`,
      'query-too-costly',
      /costs/,
    ],
  ])('%s is refused, and nobody guesses what was meant', async (_, query, code, message) => {
    const { body } = await graph.send({ query }).expect(400);

    expect(body.data).toBeUndefined();
    expect(body.errors[0].message).toMatch(message);
    for (const error of body.errors) expect(error.extensions.code).toBe(code);
    expect(JSON.stringify(body)).not.toMatch(/Did you mean|node_modules|at \w+ \(/);
  });

  it('of several operations is asked by the name of one', async () => {
    const query = 'query A { features(first: 1) { totalCount } } query B { __typename }';

    for (let time = 0; time < 4; time += 1) {
      expect((await graph.send({ query, operationName: 'B' }).expect(200)).body).toEqual({
        data: { __typename: 'Query' },
      });
      expect((await graph.send({ query, operationName: 'A' }).expect(200)).body.data.features.totalCount).toBe(1204);
    }
    for (const operationName of [undefined, 'C']) {
      const { body } = await graph.send({ query, operationName }).expect(400);
      expect(body.errors[0].extensions.code).toBe('operation-unknown');
    }
  });
});

describe('What is told beside a document', () => {
  it.each([
    ['a variable that is missing', {}, 'variables-invalid', /"\$id" of required type/],
    ['a variable of another type', { id: { a: 1 } }, 'variables-invalid', /"\$id" got invalid value/],
  ])('%s is refused', async (_, variables, code, message) => {
    const { body } = await graph.send({ query: NAME, variables }).expect(400);

    expect(body.errors).toEqual([expect.objectContaining({ message: expect.stringMatching(message) })]);
    expect(body.errors[0].extensions.code).toBe(code);
  });

  it.each([
    ['several operations at once', [{ query: '{ __typename }' }], 'batch-refused'],
    ['nothing', {}, 'request-malformed'],
    ['a query that is no text', { query: 7 }, 'request-malformed'],
    ['variables that are a list', { query: '{ __typename }', variables: [] }, 'request-malformed'],
    ['variables that are a text', { query: '{ __typename }', variables: '{}' }, 'request-malformed'],
    ['what nobody reads', { query: '{ __typename }', mutation: true }, 'request-malformed'],
    ['a document that nobody keeps', { documentId: 'mine' }, 'document-unknown'],
  ])('is refused where it is %s', async (_, body, code) => {
    const { body: told } = await graph.send(body).expect(400);
    expect(told.errors[0].extensions.code).toBe(code);

    const { body: same } = await graph.send(body).set('Accept', 'application/json').expect(200);
    expect(same).toEqual(told);
  });

  it('is nothing where it is null', async () => {
    const nulls = { variables: null, operationName: null, extensions: null };
    const { body } = await graph.send({ query: '{ __typename }', ...nulls }).expect(200);

    expect(body).toEqual({ data: { __typename: 'Query' } });
  });

  it('must be JSON, of no more than anybody reads', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
      await api.admin.post('/graphql').set('Content-Type', type).send('query={__typename}').expect(415);
    await graph.send('{"query": ').set('Content-Type', 'application/json').expect(400).expect('content-type', PROBLEM);
    await graph.send({ query: ' '.repeat(6 * 1024 * 1024) }).expect(413);
  });
});

describe('A part of a list', () => {
  it.each([
    ['first: 0', '/first', 'min'],
    ['first: 501', '/first', 'max'],
    ['after: "nowhere"', '/after', 'foreign-token'],
    ['last: 5', '/last', 'missing'],
    ['first: 5, before: "YXQ6NQ"', '/before', 'contradicts'],
    ['minFull: 200', '/minFull', 'max'],
  ])('that there cannot be is refused by itself: %s', async (args, pointer, code) => {
    const query = `query ($id: ID!) { audience(id: $id) { name coverage(${args}) { totalCount } } }`;
    const { body } = await graph.send({ query, variables: { id: audience.id } }).expect(200);

    expect(body.data.audience).toEqual({ name: 'Shop', coverage: null });
    expect(body.errors[0].extensions).toMatchObject({
      code: 'invalid-parameters',
      problem: { status: 400, errors: [{ pointer, code }] },
    });
  });
});

describe('What fails', () => {
  it('is told with a name to ask about it, and nothing else', async () => {
    const secret = new TypeError('secret of the inside');
    const failing = jest.spyOn(api.app.get(QueryBus), 'execute').mockRejectedValue(secret);
    const { body, headers } = await graph.send({ query: '{ features { totalCount } }' }).expect(200);
    failing.mockRestore();

    expect(body.data).toEqual({ features: null });
    expect(body.errors[0].extensions).toMatchObject({
      code: 'internal',
      problem: { status: 500, correlationId: headers['x-correlation-id'] },
    });
    expect(JSON.stringify(body)).not.toContain('secret');
  });
});

const PROBLEM = 'application/problem+json';
const NOT_FOUND = '/problems/not-found';
