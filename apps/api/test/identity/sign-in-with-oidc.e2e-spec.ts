import { Authenticator } from '#libs/http';
import request from 'supertest';
import { CERTS, TestIssuer } from '../../../../libs/identity/src/testing/test-issuer.js';
import { SitesClient } from '../sites/sites-client.js';
import { type Caller, startApi } from '../start-api.js';

const issuer = await TestIssuer.open();
const away = await TestIssuer.open();
away.instead.set(CERTS, (response) => response.writeHead(500).end());
const claims = { workspace: 'workspace', role: 'realm_access.roles', name: 'name' };
const api = await startApi({ issuers: [issuer.trusted({ claims }), away.trusted()] });
afterAll(() => {
  issuer.close();
  away.close();
});

const server = () => request(api.app.getHttpServer());
const workspace = api.admin.workspace;
const tokenFor = (roles: unknown, claims: object = {}) =>
  issuer.token({ workspace, realm_access: { roles }, name: 'Ann', ...claims });
const as = (token: string) => ({
  get: (path: string) => by(token, server().get(path)),
  post: (path: string) => by(token, server().post(path)),
});
const callerBy = (token: string): Caller => ({
  ...as(token),
  ...{ workspace, key: token },
  put: (path) => by(token, server().put(path)),
  patch: (path) => by(token, server().patch(path)),
  delete: (path) => by(token, server().delete(path)),
});
const by = (token: string, test: request.Test) => test.set('Authorization', `Bearer ${token}`);

describe('A token', () => {
  it('lets its holder in, in the role that its claims are mapped to', async () => {
    const ann = as(await tokenFor(['offline_access', 'contributor', 'viewer']));

    const { body: home } = await ann.get('/api/v1').expect(200);
    expect(home._links).not.toHaveProperty('plimsoll:api-keys');
    await ann.post('/api/v1/audiences').send({ name: 'Shop' }).expect(201);
    const { body } = await ann.get('/api/v1/api-keys').expect(403);
    expect(body.detail).toContain('the role contributor does not have');
    await as(await tokenFor('viewer'))
      .post('/api/v1/audiences')
      .send({ name: 'Shop' })
      .expect(403);
  });

  it('lets its holder into that workspace alone', async () => {
    const other = await api.caller({ role: 'admin' });
    const { body: theirs } = await other.post('/api/v1/audiences').send({ name: 'Theirs' }).expect(201);

    await as(await tokenFor('admin'))
      .get(theirs._links.self.href)
      .expect(404);
    await as(await tokenFor('admin', { workspace: other.workspace }))
      .get(theirs._links.self.href)
      .expect(200);
  });

  it('is recognised at once when it comes again, and answered the same', async () => {
    const token = await tokenFor('viewer');
    const recognised = api.app.get(Authenticator).recogniser(`Bearer ${token}`);
    expect(recognised()).toBeUndefined();
    const { text, headers } = await as(token).get('/api/v1/audiences').expect(200);

    const again = await as(token).get('/api/v1/audiences').expect(200);

    expect([again.text, again.headers.etag]).toEqual([text, headers.etag]);
    expect(recognised()).toMatchObject({ name: 'Ann', role: 'viewer' });
  });

  it('makes keys, which say who made them', async () => {
    const { body } = await as(await tokenFor('admin'))
      .post('/api/v1/api-keys')
      .send({ name: 'CI', role: 'viewer' })
      .expect(201);

    expect(body.createdBy).toEqual({ id: expect.stringMatching(/^oidc:127\.0\.0\.1~[\da-f]{8}:ann$/), name: 'Ann' });
  });

  it('leaves the name of its holder in the history of a decision', async () => {
    const ann = new SitesClient(callerBy(await tokenFor('approver')));
    const site = await ann.site();

    const { body: adoption } = await ann
      .submit(site, 'propose', { featureId: 'grid', rationale: 'Layout' })
      .expect(201);

    const { body: history } = await ann.get(adoption._links['plimsoll:history'].href).expect(200);
    expect(history._embedded['plimsoll:history']).toMatchObject([
      { by: { name: 'Ann', id: expect.stringMatching(/^oidc:.*:ann$/) } },
    ]);
  });

  it.each([
    ['no workspace', { workspace: undefined }],
    ['a workspace that is not there', { workspace: 'nowhere' }],
    ['a workspace that cannot be', { workspace: "nowhere\0';--" }],
    ['no role', { realm_access: {} }],
    ['roles that are not ours', { realm_access: { roles: ['owner', 'ADMIN'] } }],
  ])('with %s learns no more than that', async (_, claims) => {
    const { body } = await as(await tokenFor('admin', claims))
      .get('/api/v1/audiences')
      .expect(403);

    expect([body.type, body.detail]).toEqual([
      '/problems/not-a-member',
      'The token is good, and what it says of its holder gives no role in a workspace here.',
    ]);
    await as(await tokenFor('admin', claims))
      .get('/api')
      .expect(403);
  });

  it.each([
    ['has expired', { exp: 1 }, 'The token has expired.'],
    ['is for others', { aud: 'accounts' }, 'The token is made for another audience.'],
    ['is of nobody whom we trust', { iss: 'https://evil.example' }, 'The issuer of the token is not trusted here.'],
  ])('that %s is told so, where clients look for it', async (_, claims, why) => {
    const { body, headers } = await as(await tokenFor('admin', claims))
      .get('/api/v1/audiences')
      .expect(401);

    expect(body).toMatchObject({ type: '/problems/unauthenticated', detail: why });
    expect(headers['www-authenticate']).toBe(
      `Bearer realm="plimsoll", error="invalid_token", error_description="${why}"`,
    );
  });

  it('is told that it cannot be checked just now, while its issuer is away', async () => {
    const { body } = await as(await tokenFor('viewer', { iss: away.url }))
      .get('/api/v1/audiences')
      .expect(503)
      .expect('retry-after', '5');

    expect(body.detail).toContain('cannot be had from its issuer');
  });

  it('beside another identity is refused', async () => {
    const token = await tokenFor('viewer');
    await as(token).get('/api/v1/audiences').expect(200);

    for (const refused of [
      as(token).get('/api/v1/audiences').set('X-API-Key', api.admin.key),
      as(token).get(`/api/v1/audiences?access_token=${token}`),
      server().get('/api/v1/audiences').set('Authorization', `Bearer ${api.admin.key}, Bearer ${token}`),
    ])
      expect((await refused.expect(400)).body.type).toBe('/problems/two-identities');
  });

  it('is one of two ways in, and who comes by none is told both', async () => {
    for (const path of ['/api/v1/audiences', '/api/v1/nothing']) {
      const { body, headers } = await server().get(path).expect(401);

      expect(body.detail).toBe(
        'Send an API key (Authorization: Bearer plk_…) or a token of an OpenID Connect issuer that is trusted here (Authorization: Bearer eyJ…).',
      );
      expect(headers['www-authenticate']).toBe(
        'Bearer realm="plimsoll API key", Bearer realm="plimsoll OpenID Connect token"',
      );
    }
  });

  it('is sent as Bearer, and as nothing else', async () => {
    const { body, headers } = await server().get('/api/v1/audiences').auth('ann', 'secret').expect(401);

    expect(body.detail).toMatch(/^Only Bearer is read/);
    expect(headers['www-authenticate']).toBe('Bearer realm="plimsoll"');
  });
});
