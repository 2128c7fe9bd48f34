import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { GraphClient } from './graph-client.js';

const api = await startApi();
const graph = new GraphClient(api.admin);
const owner = new SitesClient(api.admin);
const audience = await owner.measured();
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
    const ask = async (id: string) => {
      const { body } = await stranger.send({ query: NAME, variables: { id } }).expect(200);
      return JSON.parse(JSON.stringify(body).replaceAll(id, '…'));
    };

    expect(await ask(audience.id)).toEqual(await ask(nowhere));
    expect(await ask(nowhere)).toEqual({
      data: { audience: null },
      errors: [
        {
          message: 'There is no audience ….',
          path: ['audience'],
          locations: [{ line: 1, column: 20 }],
          extensions: {
            code: 'not-found',
            problem: expect.objectContaining({ type: '/problems/not-found', status: 404 }),
          },
        },
      ],
    });
  });
});

describe('A document', () => {
  it.each([
    ['that is none', '{ features(', 'document-malformed', /Syntax Error/],
    [
      'that asks for what there is not',
      '{ audiances { nodes { name } } }',
      'document-invalid',
      /^Cannot query field "audiances" on type "Query"\.$/,
    ],
    ['that changes something', 'mutation { drop }', 'operation-refused', /Nothing is changed here/],
  ])('%s is refused, and nobody guesses what was meant', async (_, query, code, message) => {
    const { body } = await graph.send({ query }).expect(400);

    expect(body.data).toBeUndefined();
    expect(body.errors).toEqual([expect.objectContaining({ message: expect.stringMatching(message) })]);
    expect(body.errors[0].extensions.code).toBe(code);
  });
});

const PROBLEM = 'application/problem+json';
