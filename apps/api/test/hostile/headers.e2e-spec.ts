import { AudiencesClient } from '../audiences/audiences-client.js';
import { startApi } from '../start-api.js';
import { spent } from './effort.js';
import { head, LAST, RawLine } from './raw.js';

const OURS = 'https://app.example';
const api = await startApi({ corsOrigins: [OURS] });
const line = await RawLine.to(api.app);
const client = new AudiencesClient(api.admin);
const AUDIENCES = '/api/v1/audiences';
const count = async (): Promise<number> => (await client.audiences()).total as number;

describe('A header that names an entity tag', () => {
  const put = async (tag: string) => {
    const { _links } = await client.shop();
    return api.admin.put(_links.self.href).set('If-Match', tag).send({ name: 'Changed' });
  };

  it.each([
    ['no quotes', 'abc', 400],
    ['one quote', '"abc', 400],
    ['a list that ends in a comma', '"a",', 400],
    ['ten thousand quotes', '"'.repeat(10_001), 400],
    ['a thousand tags', Array.from({ length: 1_000 }, () => '"1.x-y"').join(', '), 412],
    ['a tag and *', '"a", *', 400],
    ['a weak tag', 'W/"1.x-y"', 412],
    ['a pattern', '"%"', 412],
    ['a version beyond numbers', `"${'9'.repeat(400)}.x-y"`, 412],
    ['a tag of nothing', '""', 412],
    ['backtracking', `${'"a" '.repeat(2_000)}!`, 400],
  ])('changes nothing with %s, in no time', async (_, tag, status) => {
    const began = spent();

    const { status: told } = await put(tag);

    expect(told).toBe(status);
    expect(spent() - began).toBeLessThan(2_000);
  });

  it.each(['W/"x', '"', 'abc', '*, *', `${'"a",'.repeat(3_000)}"b"`])(
    'answers a read whole, or as unchanged: %#',
    async (tag) => {
      const { status } = await api.admin.get(AUDIENCES).set('If-None-Match', tag);

      expect([200, 304]).toContain(status);
    },
  );
});

describe('A part that is asked for by Range', () => {
  it.each([
    'bytes=0-0',
    'bytes=-1',
    'bytes=0-,0-,0-,0-',
    `bytes=${'0-,'.repeat(1_000)}0-`,
    'bytes=9999999999999999999-',
    'x',
  ])('is never of a resource: %s', async (range) => {
    const { status } = await api.admin.get('/api/v1/groups').set('Range', range);

    expect(status).toBe(200);
  });

  it.each(['bytes=0-0', 'bytes=0-0,1-1', `bytes=${'0-,'.repeat(500)}0-`, 'bytes=99999999-', 'lines=1-2'])(
    'is never of a file either: %s',
    async (range) => {
      for (const file of ['/docs.css', '/docs/swagger-ui.css']) {
        const { status } = await api.http.get(file).set('Range', range);
        expect([file, status]).toEqual([file, 200]);
      }
    },
  );
});

describe('An idempotency key', () => {
  const making = (key: string, name = 'Once') => api.admin.post(AUDIENCES).set('Idempotency-Key', key).send({ name });

  it.each([
    ['is empty', '""'],
    ['is longer than 255', 'k'.repeat(256)],
    ['has a quote that nothing closes', '"k'],
    ['has a comma', 'a,b'],
    ['has a space', 'a b'],
    ['has letters beyond ASCII', 'schl\xfcssel'],
    ['is escaped', '"a\\"b"'],
  ])('that %s is 400, and nothing is made', async (_, key) => {
    const before = await count();

    expect((await making(key)).body).toMatchObject({ type: '/problems/malformed-request' });

    expect(await count()).toBe(before);
  });

  it('that is sent in two headers is 400', async () => {
    const lines = [`Authorization: Bearer ${api.admin.key}`, 'Content-Type: application/json', 'Content-Length: 12'];
    const twice = ['Idempotency-Key: a', 'Idempotency-Key: b'];

    const { statuses } = await line.send(
      `${head(`POST ${AUDIENCES} HTTP/1.1`, 'Host: a', LAST, ...lines, ...twice)}{"name":"a"}`,
    );

    expect(statuses).toEqual([400]);
  });

  it.each(['__proto__', 'constructor', '%', '_', "'--", '../..', '\\', '{}'])(
    'is compared as it is: %s',
    async (key) => {
      const first = await making(key);
      const again = await making(key);
      const other = await making(key, 'Another');

      expect([first.status, again.status, other.status]).toEqual([201, 201, 422]);
      expect(again.body.id).toBe(first.body.id);
      expect(again.headers['idempotency-replayed']).toBe('true');
    },
  );

  it('of twenty at the same moment makes one', async () => {
    const before = await count();

    const answers = await Promise.all(Array.from({ length: 20 }, () => making('at-once')));

    expect(answers.map(({ status }) => status).filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect(await count()).toBe(before + 1);
  });

  it('of another workspace replays nothing', async () => {
    const stranger = await api.caller({ role: 'admin' });
    const mine = await making('shared-by-chance');

    const { body, headers } = await stranger
      .post(AUDIENCES)
      .set('Idempotency-Key', 'shared-by-chance')
      .send({ name: 'Once' });

    expect(headers).not.toHaveProperty('idempotency-replayed');
    expect(body.id).not.toBe(mine.body.id);
  });
});

describe('What is echoed', () => {
  it.each([
    ['a line break', 'abcdefgh%0d%0aX-Evil: 1'],
    ['markup', '<script>alert(1)</script>'],
    ['too many letters', 'a'.repeat(129)],
    ['a format', '${jndi:ldap://evil.example}'],
    ['letters beyond ASCII', 'abcdefgh\xe9'],
    ['an escape of the terminal', 'abcdefgh\t[31m'],
  ])('of a correlation id is nothing with %s', async (_, id) => {
    const { headers, body } = await api.http.get('/api/v1/sites').set('X-Correlation-Id', id).expect(401);

    expect(headers['x-correlation-id']).toMatch(/^[\da-f]{8}-/);
    expect(body.correlationId).toBe(headers['x-correlation-id']);
    expect(headers).not.toHaveProperty('x-evil');
  });

  it.each([
    `ff-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    `00-${'0'.repeat(32)}-${'b'.repeat(16)}-01`,
    'x'.repeat(5_000),
  ])('of a trace is nothing where it is none: %#', async (traceparent) => {
    const { body } = await api.http.get('/api/v1/sites').set('traceparent', traceparent);

    expect(body.traceId).toMatch(/^[\da-f]{32}$/);
    expect(traceparent).not.toContain(body.traceId);
  });

  it('of an Accept or a Prefer that is refused is text in JSON, and no header', async () => {
    const evil = 'text/html;"><script>';
    const { text, headers } = await api.admin.get(AUDIENCES).set('Accept', evil).expect(406);

    expect(headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(text).detail).toContain('script');
    expect(JSON.stringify(headers)).not.toContain('script');
  });
});

describe('An Accept that costs much', () => {
  it.each([
    ['a thousand ranges', Array.from({ length: 1_000 }, (_, at) => `a/b${String(at)};q=0.1`).join(',')],
    ['quotes without end', `text/csv;a="${'\\"'.repeat(3_000)}`],
    ['parameters without end', `text/csv${';a=b'.repeat(3_000)}`],
    ['spaces without end', `text/csv;${' '.repeat(12_000)}q`],
    ['weights that are none', 'text/csv;q=NaN, */*;q=-1, a/b;q=1e9'],
  ])('is read in no time: %s', async (_, accept) => {
    const began = spent();

    const { status } = await api.admin.get('/api/v1/groups').set('Accept', accept);

    expect([200, 406]).toContain(status);
    expect(spent() - began).toBeLessThan(2_000);
  });
});

describe('A cache between', () => {
  it('is told all that an answer depends on, and to keep nothing for others', async () => {
    for (const accept of ['application/hal+json', 'text/csv', 'application/prs.hal-forms+json']) {
      const { headers } = await api.admin.get('/api/v1/groups').set('Accept', accept).set('Origin', OURS);

      expect(headers.vary).toMatch(/Accept/);
      expect(headers.vary).toMatch(/Authorization/);
      expect(headers.vary).toMatch(/Origin/);
      expect(headers['cache-control']).toMatch(/private|no-store/);
    }
  });

  it('is not given one caller’s answer for another, whatever they have in common', async () => {
    const stranger = await api.caller({ role: 'admin' });
    const { id } = await client.shop();
    for (let time = 0; time < 3; time += 1) await api.admin.get(`${AUDIENCES}/${String(id)}`).expect(200);

    for (let time = 0; time < 3; time += 1) await stranger.get(`${AUDIENCES}/${String(id)}`).expect(404);
    await api.http.get(`${AUDIENCES}/${String(id)}`).expect(401);
  });

  it('is not poisoned by a header or a parameter that is not asked for', async () => {
    const clean = await api.admin.get('/api/v1/groups');
    const headers = {
      'X-Forwarded-Host': 'evil.example',
      'X-Original-URL': '/evil',
      Cookie: 'a=b',
      'X-HTTP-Method': 'PUT',
    };

    expect((await api.admin.get('/api/v1/groups').set(headers)).text).toBe(clean.text);
    expect((await api.admin.get('/api/v1/groups')).text).toBe(clean.text);
    expect((await api.admin.get('/api/v1/groups?utm_content=evil')).status).toBe(400);
  });
});

describe('A page of another origin', () => {
  it.each([
    ['null', 'null'],
    ['a name that ends alike', 'https://evilapp.example'],
    ['a name that begins alike', 'https://app.example.evil.example'],
    ['another scheme', 'http://app.example'],
    ['another port', 'https://app.example:8443'],
    ['capitals', 'HTTPS://APP.EXAMPLE'],
    ['a path behind it', 'https://app.example/'],
    ['a wildcard', '*'],
    ['two origins', `${OURS} https://evil.example`],
    ['a name below it', 'https://a.app.example'],
    ['a dot behind it', 'https://app.example.'],
    ['a user before it', 'https://app.example@evil.example'],
  ])('is let read nothing, nor asked first: %s', async (_, origin) => {
    const read = await api.admin.get(AUDIENCES).set('Origin', origin);
    const asked = await api.http.options(AUDIENCES).set({ Origin: origin, 'Access-Control-Request-Method': 'PUT' });

    for (const { headers } of [read, asked]) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });

  it('that may call is never let send cookies, nor is any origin let in by *', async () => {
    const { headers } = await api.admin.get(AUDIENCES).set('Origin', OURS);

    expect(headers['access-control-allow-origin']).toBe(OURS);
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('puts no line of its own into what it is allowed to send', async () => {
    const asking = ['Origin: https://app.example', 'Access-Control-Request-Method: PUT'];

    const { statuses } = await line.send(
      head(`OPTIONS ${AUDIENCES} HTTP/1.1`, 'Host: a', ...asking, 'Access-Control-Request-Headers: a\rX-Evil: 1'),
    );

    expect(statuses).toEqual([400]);
  });
});

describe('A page of ours', () => {
  it.each([
    '/',
    '/docs.css',
    '/docs',
    '/docs/swagger-ui.css',
    '/rels/sites',
    '/problems/not-found',
    '/api',
    '/nothing',
    '/openapi.json',
  ])('%s loads and frames nothing of others, and says nothing of what serves it', async (path) => {
    const { headers } = await api.http.get(path);

    const policy = headers['content-security-policy'];
    expect(policy).toMatch(/default-src '(none|self)'/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('set-cookie');
  });
});
