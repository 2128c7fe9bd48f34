import { setTimeout } from 'node:timers/promises';
import { createLogger } from '#libs/observability';
import { Database } from '#libs/persistence';
import request from 'supertest';
import { TestIssuer } from '../../../../libs/identity/src/testing/test-issuer.js';
import { createApi } from '../../src/create-api.js';
import { startApi } from '../start-api.js';
import { answersOf, type Outpouring, storedIn } from './outpourings.js';

const issuer = await TestIssuer.open();
const api = await startApi();
const database = api.app.get(Database);
const logged: Outpouring[] = [];
const log = createLogger('trace', 'json', { write: (text) => void logged.push({ where: 'the log', text }) });
const app = await createApi(database, log, { issuers: [issuer.trusted()], trustedProxies: ['loopback'] });
const answered = answersOf(app);
afterAll(async () => {
  await app.close();
  issuer.close();
});

const { workspace } = api.admin;
const shown = `shown-${crypto.randomUUID()}`;
/** By what they are; each is sent, and none is to come out. */
const secrets: Record<string, string> = {
  key: api.admin.key,
  'key of nobody': `nobody-${crypto.randomUUID()}`,
  'mistyped key': `${api.admin.key.slice(0, -1)}~`,
  'key in the address': `query-${crypto.randomUUID()}`,
  'key in X-API-Key': `header-${crypto.randomUUID()}`,
  password: `password-${crypto.randomUUID()}`,
  cookie: `cookie-${crypto.randomUUID()}`,
  token: await issuer.token({ workspace, roles: ['admin'] }),
  'token that is over': await issuer.token({ workspace, exp: 1 }),
  'token of nobody': `e30.${Buffer.from(crypto.randomUUID()).toString('base64url')}.nobody`,
  'user agent': `Agent-${crypto.randomUUID()}/1.0`,
  'user agent of a visit': `Visitor-${crypto.randomUUID()}/1.0`,
  address: '203.0.113.77',
  'address of IPv6': '2001:db8:aa:bb::77',
};
const secret = (name: string): string => secrets[name] ?? '';

/** As everything is sent: from a client of its own, through a proxy. */
const send = (method: 'get' | 'post', path: string, headers: Readonly<Record<string, string>>) =>
  request(app.getHttpServer())
    [method](path)
    .set({
      'Accept-Encoding': 'identity',
      'User-Agent': secret('user agent'),
      'X-Forwarded-For': secret(path.length % 2 === 0 ? 'address' : 'address of IPv6'),
      Cookie: `session=${secret('cookie')}`,
      ...headers,
    });
const bearer = (name: string) => ({ Authorization: `Bearer ${secret(name)}` });

/** What of these is in any form in there, and where. */
function found(among: readonly Outpouring[], names = Object.keys(secrets)): string[] {
  const places = names.flatMap((name) => {
    const bytes = Buffer.from(secret(name));
    const forms = [secret(name), encodeURIComponent(secret(name)), bytes.toString('base64'), bytes.toString('hex')];
    return among
      .filter(({ text }) => forms.some((form) => text.includes(form)))
      .map(({ where }) => `${name} in ${where}`);
  });
  return [...new Set(places)];
}

describe('What is sent in confidence', () => {
  beforeAll(async () => {
    for (const name of ['key', 'token']) {
      await send('get', '/api/v1', bearer(name)).expect(200);
      await send('get', '/api/v1/audiences/none', bearer(name)).expect(404);
      await send('post', '/api/v1/audiences', bearer(name)).send({ name: 7 }).expect(422);
    }
    for (const name of ['key of nobody', 'mistyped key', 'token that is over', 'token of nobody'])
      await send('get', '/api/v1/audiences', bearer(name)).expect(401);
    await send('get', `/api/v1/audiences?api_key=${secret('key in the address')}`, {});
    await send('get', `/api/v1/audiences?access_token=${secret('key in the address')}`, bearer('key'));
    await send('get', '/api/v1/audiences', { 'X-API-Key': secret('key in X-API-Key') });
    await send('get', '/api/v1/audiences', {
      Authorization: `Basic ${Buffer.from(`ann:${secret('password')}`).toString('base64')}`,
    });

    const { body: audience } = await send('post', '/api/v1/audiences', bearer('key')).send({ name: shown }).expect(201);
    const visits = [
      { browser: 'Chrome', version: '120.0', os: 'Windows', visits: 60 },
      { userAgent: secret('user agent of a visit'), visits: 5 },
    ];
    await send('post', `${String(audience._links.self.href)}/snapshots`, bearer('key'))
      .send({ from: '2026-10-01', to: '2026-10-31', rows: visits })
      .expect(201);
    const { body: made } = await send('post', '/api/v1/api-keys', { ...bearer('key'), 'Idempotency-Key': 'once' })
      .send({ name: 'CI', role: 'viewer' })
      .expect(201);
    secrets['made key'] = made.key;
    await send('get', '/api/v1/audit', bearer('token')).expect(200);
    // Refused callers are put on record within a second or two.
    while ((await database.operator.auditEntry.count({ where: { workspaceId: null } })) === 0) await setTimeout(100);
  }, 60_000);

  it('would be found: what is no secret comes out', async () => {
    secrets.shown = shown;

    expect(found(answered, ['shown'])).not.toEqual([]);
    expect(found(await storedIn(database), ['shown'])).toContain('shown in audience.name');
    expect(logged.length).toBeGreaterThan(10);
    delete secrets.shown;
  });

  it('is in no line of the log, however much is logged', () => {
    expect(found(logged)).toEqual([]);
  });

  it('is in no answer, but for a key once, to whom it was made for', () => {
    expect(
      found(
        answered,
        Object.keys(secrets).filter((name) => name !== 'made key'),
      ),
    ).toEqual([]);
  });

  it('is in no column of any table', async () => {
    expect(found(await storedIn(database))).toEqual([]);
  });
});
