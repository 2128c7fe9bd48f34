import { startApi } from '../start-api.js';
import { head, LAST, RawLine } from './raw.js';

const api = await startApi();
const line = await RawLine.to(api.app);
const { key } = api.admin;
const SITES = '/api/v1/sites';

/** The same key but for its last characters, which are its checksum. */
const misspelt = key.slice(0, -1) + (key.endsWith('A') ? 'B' : 'A');

const statusFor = async (authorization: string): Promise<number> =>
  (await line.send(head(`GET ${SITES} HTTP/1.1`, 'Host: a', LAST, `Authorization: ${authorization}`))).statuses[0];

describe('Nobody is let in', () => {
  it.each([
    ['without a scheme', key],
    ['under another scheme', `Basic ${key}`],
    ['by Basic, with the key as its password', `Basic ${Buffer.from(`x:${key}`).toString('base64')}`],
    ['under a scheme that begins alike', `Bearerer ${key}`],
    ['with nothing after the scheme', 'Bearer'],
    ['with nothing but spaces after it', 'Bearer      '],
    ['with two keys', `Bearer ${key} ${key}`],
    ['with a key in quotes', `Bearer "${key}"`],
    ['with a key in small letters', `Bearer ${key.toLowerCase()}`],
    ['with a key in capitals', `Bearer ${key.toUpperCase()}`],
    ['with a key that lacks its prefix', `Bearer ${key.slice(4)}`],
    ['with a key and more behind it', `Bearer ${key}A`],
    ['with the beginning of a key', `Bearer ${key.slice(0, -4)}`],
    ['with a wrong checksum', `Bearer ${misspelt}`],
    ['with a wildcard', 'Bearer plk_%'],
    ['with a key percent-encoded', `Bearer ${key.replace('_', '%5F')}`],
    ['with 8 KB', `Bearer plk_${'A'.repeat(8_192)}`],
    ['with the name of a prototype', `Bearer ${'__proto__'.repeat(4)}`],
    ['with SQL', `Bearer plk_'OR'1'='1'--aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`],
    ['with letters beyond ASCII', `Bearer plk_${'\xe9'.repeat(43)}`],
    ['with a token that no algorithm signed', `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
  ])('%s: 401, and told how', async (_, authorization) => {
    const { statuses, text } = await line.send(
      head(`GET ${SITES} HTTP/1.1`, 'Host: a', LAST, `Authorization: ${authorization}`),
    );

    expect(statuses).toEqual([401]);
    expect(text).toMatch(/^www-authenticate: Bearer/im);
    expect(text).toContain('/problems/unauthenticated');
    expect(text).not.toContain(key.slice(8, 40));
  });

  it.each([
    ['NUL in the key', `Bearer ${key.slice(0, 20)}\0${key.slice(20)}`],
    ['a line break in the key', `Bearer ${key.slice(0, 20)}\r\n${key.slice(20)}`],
    ['two keys and a comma', `Bearer ${key}, Bearer ${key}`],
  ])('with %s: which is meant is not guessed', async (_, authorization) => {
    expect(await statusFor(authorization)).toBe(400);
  });

  it('with a key in the query, in a cookie, or in a header of another name', async () => {
    for (const name of ['key', 'api_key', 'apikey', 'access_token', 'authorization'])
      expect((await api.http.get(`${SITES}?${name}=${key}`)).status).toBe(401);
    for (const name of ['Cookie', 'X-Api-Key', 'X-Authorization', 'Proxy-Authorization'])
      expect((await api.http.get(SITES).set(name, `Bearer ${key}`)).status).toBe(401);
  });

  it('with two Authorization headers, whichever is right', async () => {
    for (const headers of [
      [`Authorization: Bearer ${misspelt}`, `Authorization: Bearer ${key}`],
      ['Authorization: Basic eDp5', `Authorization: Bearer ${key}`],
      [`Authorization: Bearer ${key}, Bearer ${key}`],
    ]) {
      const { statuses } = await line.send(head(`GET ${SITES} HTTP/1.1`, 'Host: a', LAST, ...headers));
      expect(statuses[0]).toBeGreaterThanOrEqual(400);
      expect(statuses[0]).toBeLessThan(500);
    }
  });

  it('on a connection on which somebody else was let in', async () => {
    const [right, wrong] = [`Authorization: Bearer ${key}`, `Authorization: Bearer ${misspelt}`];
    const ask = (...lines: string[]) => head(`GET ${SITES} HTTP/1.1`, 'Host: a', ...lines);

    const { statuses } = await line.send(ask(right) + ask() + ask(wrong) + ask(right) + ask(LAST));

    expect(statuses).toEqual([200, 401, 401, 200, 401]);
  });

  it('with a key that was revoked, an answer that is remembered included', async () => {
    const { body: made } = await api.admin.post('/api/v1/api-keys').send({ name: 'Soon gone', role: 'viewer' });
    const read = () => api.http.get('/api/v1/groups').set('Authorization', `Bearer ${String(made.key)}`);
    for (let time = 0; time < 3; time += 1) expect((await read()).status).toBe(200);

    await api.admin.delete(made._links.self.href).set('If-Match', '*').expect(204);

    expect((await read()).status).toBe(401);
  });
});

describe('A key that is let in', () => {
  it('is let in whatever case its scheme is written in', async () => {
    expect(await statusFor(`bEaReR ${key}`)).toBe(200);
  });

  it('is in no answer, neither of success nor of failure', async () => {
    const answers = await Promise.all([
      api.admin.get(SITES),
      api.admin.get('/api/v1/api-keys'),
      api.admin.get(`${SITES}/${key}`),
      api.admin.post(SITES).send({ name: key.repeat(30) }),
      api.admin.get('/api/v1/nothing'),
    ]);

    for (const { text, headers } of answers.slice(0, 2)) expect(text + JSON.stringify(headers)).not.toContain(key);
    for (const { headers } of answers) expect(JSON.stringify(headers)).not.toContain(key);
  });
});

describe('The time that a refusal takes', () => {
  it('tells nothing of how much of a key was right', async () => {
    const near = `${key.slice(0, -8)}AAAAAAAA`;
    const far = `plk_${'z'.repeat(key.length - 4)}`;
    const times = { near: [] as number[], far: [] as number[] };
    const timed = async (guess: string): Promise<number> => {
      const began = performance.now();
      await api.http.get(SITES).set('Authorization', `Bearer ${guess}`).expect(401);
      return performance.now() - began;
    };
    for (let round = 0; round < 20; round += 1) await timed(round % 2 ? near : far);

    for (let round = 0; round < 150; round += 1)
      for (const guess of round % 2 ? (['near', 'far'] as const) : (['far', 'near'] as const))
        times[guess].push(await timed(guess === 'near' ? near : far));

    const ratio = median(times.near) / median(times.far);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
