import { AudiencesClient } from '../audiences/audiences-client.js';
import { startApi } from '../start-api.js';
import { spent } from './effort.js';

const api = await startApi();
const client = new AudiencesClient(api.admin);
const get = (path: string) => api.admin.get(path);

describe('A page that is too large, or nowhere', () => {
  it.each([
    ['features', 'limit=0'],
    ['features', 'limit=501'],
    ['features', 'limit=-1'],
    ['features', 'limit=1e2'],
    ['features', 'limit=0x10'],
    ['features', 'limit=10.5'],
    ['features', 'limit='],
    ['features', 'limit=99999999999999999999'],
    ['features', 'limit=10&limit=500'],
    ['features', 'limit[]=500'],
    ['features', 'limit[gt]=1'],
    ['features', 'offset=-1'],
    ['features', 'offset=9007199254740991'],
    ['features', 'offset=9007199254740993'],
    ['features', 'offset=NaN'],
    ['audiences', 'pageSize=501'],
    ['audiences', 'pageSize=Infinity'],
    ['audiences', 'count=1'],
    ['audiences', 'limit=5'],
  ])('of %s is refused: %s', async (list, query) => {
    const { body } = await get(`/api/v1/${list}?${query}`).expect(400);

    expect(body.type).toBe('/problems/invalid-parameters');
  });

  it('is empty beyond the end, however far', async () => {
    const { body } = await get('/api/v1/features?offset=1000000&limit=500').expect(200);

    expect(body._embedded['plimsoll:features']).toEqual([]);
    expect(body._links).not.toHaveProperty('next');
  });
});

describe('A word that is searched for', () => {
  beforeAll(async () => {
    for (const name of ['100% sure', 'snake_case', 'back\\slash', "it's", '(a+)+$'])
      await api.admin.post('/api/v1/api-keys').send({ name, role: 'viewer' }).expect(201);
  });
  const found = async (q: string): Promise<string[]> => {
    const { body } = await get(`/api/v1/api-keys?q=${encodeURIComponent(q)}`).expect(200);
    return (body._embedded['plimsoll:api-keys'] as { name: string }[]).map(({ name }) => name);
  };

  it.each([
    ['%', ['100% sure']],
    ['_', ['snake_case']],
    ['\\', ['back\\slash']],
    ["'", ["it's"]],
    ['(a+)+$', ['(a+)+$']],
    ['%%%', []],
    ['.*', []],
    ["' OR '1'='1", []],
    ['[a-z]', []],
    ['a%s', []],
  ])('is no pattern: %s', async (q, names) => {
    expect(await found(q)).toEqual(names);
  });

  it.each(['(a+)+$', `${'a'.repeat(190)}!`, '%'.repeat(200), '\\'.repeat(200), '_%'.repeat(100), '.'.repeat(200)])(
    'takes no time, among 20,000 keys: %s',
    async (q) => {
      for (const list of ['keys', 'features', 'api-keys', 'sites']) {
        const began = spent();
        const { status } = await get(`/api/v1/${list}?q=${encodeURIComponent(q)}`);
        expect([list, [200, 400].includes(status)]).toEqual([list, true]);
        expect(spent() - began).toBeLessThan(2_000);
      }
    },
  );

  it.each([
    ['NUL', '%00'],
    ['half of a pair', '%ED%A0%80'],
    ['no UTF-8', '%ff'],
    ['no encoding', '%zz'],
  ])('with %s is refused, or found nowhere', async (_, q) => {
    const { status, body } = await get(`/api/v1/features?q=${q}`);

    expect([200, 400]).toContain(status);
    if (status === 200) expect(body.total).toBe(0);
  });
});

describe('A question without end', () => {
  it.each([
    ['a thousand parameters', Array.from({ length: 1_000 }, (_, at) => `p${String(at)}=1`).join('&')],
    ['one a thousand times', Array.from({ length: 1_000 }, () => 'fields=id').join('&')],
    ['a thousand fields', `fields=${'id,'.repeat(1_000)}name`],
    ['a thousand things to sort by', `sort=${'name,'.repeat(1_000)}id`],
    ['nested parameters', `a${'[b]'.repeat(500)}=1`],
    ['ampersands', '&'.repeat(5_000)],
    ['equals signs', '='.repeat(5_000)],
  ])('is answered in no time: %s', async (_, query) => {
    const began = spent();

    const { status, text } = await get(`/api/v1/features?${query}`);

    expect([200, 400]).toContain(status);
    expect(text.length).toBeLessThan(100_000);
    expect(spent() - began).toBeLessThan(2_000);
  });

  it('of a hundred and one subjects at once is refused', async () => {
    const { _links } = await client.shop();
    const subjects = Array.from({ length: 101 }, () => 'subject=grid').join('&');

    await get(`${String(_links.self.href)}/joint-coverage?${subjects}`).expect(400);
  });
});

describe('A page token', () => {
  const AUDIENCES = '/api/v1/audiences';
  let token: string;
  beforeAll(async () => {
    for (let time = 0; time < 3; time += 1) await client.shop();
    const { body } = await get(`${AUDIENCES}?pageSize=1`).expect(200);
    token = new URL(body._links.next.href, 'http://a').searchParams.get('pageToken') ?? '';
  });

  it('leads on', async () => {
    expect(token.length).toBeGreaterThan(20);
    await get(`${AUDIENCES}?pageSize=1&pageToken=${token}`).expect(200);
  });

  it.each([
    ['is cut short', () => token.slice(0, -2)],
    ['is cut to its signature', () => token.slice(0, 22)],
    ['is longer', () => `${token}AA`],
    ['has another end', () => token.slice(0, -1) + (token.endsWith('A') ? 'E' : 'A')],
    ['has another beginning', () => (token.startsWith('A') ? 'B' : 'A') + token.slice(1)],
    ['is another spelling of the same bytes', () => `${token}=`],
    ['is not signed', () => Buffer.from('{"after":{"createdAt":"2020-01-01T00:00:00Z"}}').toString('base64url')],
    ['is SQL', () => "x' OR 1=1--"],
    ['is 8 KB', () => 'A'.repeat(8_192)],
    ['is given twice', () => `${token}&pageToken=${token}`],
    ['is the name of a prototype', () => '__proto__'],
  ])('that %s is refused', async (_, forged) => {
    const { body } = await get(`${AUDIENCES}?pageSize=1&pageToken=${forged()}`).expect(400);

    expect(body.errors[0].pointer).toBe('/pageToken');
  });

  it('of one list, filter or workspace leads nowhere in another', async () => {
    const stranger = await api.caller({ role: 'admin' });
    const refusals = await Promise.all([
      stranger.get(`${AUDIENCES}?pageSize=1&pageToken=${token}`),
      get(`/api/v1/sites?pageSize=1&pageToken=${token}`),
      get(`/api/v1/api-keys?pageSize=1&pageToken=${token}`),
      get(`/api/v1/sites?q=a&pageToken=${token}`),
    ]);

    expect(refusals.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  });
});
