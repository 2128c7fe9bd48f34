import { readIssuers } from './read-issuers.js';

const KEYCLOAK = {
  issuer: 'https://sso.shop.example/realms/shop',
  audience: 'plimsoll',
  claims: { workspace: 'workspace', role: 'resource_access.plimsoll.roles', name: 'preferred_username' },
};
const read = (...issuers: unknown[]) => readIssuers(JSON.stringify(issuers));

describe('The issuers of a configuration', () => {
  it('are read as they are described', () => {
    expect(read(KEYCLOAK)).toEqual({
      faults: [],
      issuers: [
        {
          url: KEYCLOAK.issuer,
          label: expect.stringMatching(/^sso\.shop\.example~[\da-f]{8}$/),
          audiences: ['plimsoll'],
          algorithms: ['RS256', 'ES256'],
          workspace: { claim: 'workspace' },
          role: {
            claim: KEYCLOAK.claims.role,
            byValue: new Map(['viewer', 'contributor', 'approver', 'admin'].map((role) => [role, role])),
          },
          nameClaim: 'preferred_username',
        },
      ],
    });
  });

  it('may put all tokens into one workspace, name the roles otherwise, and be in other hands', () => {
    const { issuers } = read({
      ...{ issuer: 'https://token.actions.githubusercontent.com', audience: ['plimsoll', 'ci'], algorithms: ['RS256'] },
      ...{ jwksUri: 'https://keys.example/certs', workspace: 'shop' },
      claims: { role: 'repository', roles: { 'acme/shop': 'contributor', 'acme/app': 'viewer' } },
    });

    expect(issuers).toMatchObject([
      {
        ...{ audiences: ['plimsoll', 'ci'], algorithms: ['RS256'], jwksUri: 'https://keys.example/certs' },
        ...{ workspace: { slug: 'shop' } },
        role: {
          claim: 'repository',
          byValue: new Map([
            ['acme/shop', 'contributor'],
            ['acme/app', 'viewer'],
          ]),
        },
      },
    ]);
  });

  it('are told apart where they are on one host', () => {
    const { issuers } = read(KEYCLOAK, { ...KEYCLOAK, issuer: 'https://sso.shop.example/realms/blog' });

    expect(new Set(issuers.map(({ label }) => label)).size).toBe(2);
  });

  it('may be on this machine without TLS', () => {
    expect(read({ ...KEYCLOAK, issuer: 'http://localhost:8080/realms/shop' }).faults).toEqual([]);
    expect(read({ ...KEYCLOAK, issuer: 'http://127.0.0.1:8080/realms/shop' }).faults).toEqual([]);
  });

  it.each<[what: string, changed: object, fault: string]>([
    ['no issuer', { issuer: undefined }, '[0] needs the member issuer.'],
    ['an issuer without TLS', { issuer: 'http://sso.example' }, '[0].issuer must be an https address'],
    ['an issuer almost on this machine', { issuer: 'http://localhost.example' }, '[0].issuer must be an https address'],
    ['an issuer with a password', { issuer: 'https://me:hunter2@sso.example' }, '[0].issuer must be an https address'],
    ['an issuer with a query', { issuer: 'https://sso.example?realm=1' }, '[0].issuer must be an https address'],
    ['an issuer that is a number', { issuer: 7 }, '[0].issuer must be an https address'],
    ['no audience', { audience: undefined }, '[0] needs the member audience.'],
    ['an empty audience', { audience: '' }, '[0].audience must be one text'],
    ['a list of no audience', { audience: [] }, '[0].audience must be one text'],
    ['the algorithm none', { algorithms: ['RS256', 'none'] }, '[0].algorithms must be some of RS256,'],
    ['a shared secret', { algorithms: ['HS256'] }, '[0].algorithms must be some of RS256,'],
    ['keys without TLS', { jwksUri: 'http://sso.example/certs' }, '[0].jwksUri must be an https address'],
    ['keys in a file', { jwksUri: 'file:///etc/keys' }, '[0].jwksUri must be an https address'],
    ['no role', { claims: { workspace: 'w' } }, '[0].claims needs the member role.'],
    [
      'a role that is none',
      { claims: { workspace: 'w', role: 'r', roles: { boss: 'owner' } } },
      '[0].claims.roles.boss must be one of viewer,',
    ],
    ['no workspace', { claims: { role: 'r' } }, '[0] needs either workspace,'],
    ['two workspaces', { workspace: 'shop' }, '[0] needs either workspace,'],
    ['a workspace that cannot be', { workspace: 'The Shop', claims: { role: 'r' } }, '[0].workspace must be the name'],
    ['a member that is mistyped', { audiences: ['a'] }, '[0] has the member "audiences"; known are issuer,'],
    ['a claim that is mistyped', { claims: { ...KEYCLOAK.claims, rolls: {} } }, '[0].claims has the member "rolls"'],
  ])('are refused with %s, in a line', (_what, changed, fault) => {
    const { faults } = read({ ...KEYCLOAK, ...changed });

    expect(faults).toEqual([expect.stringContaining(fault)]);
    expect(faults.join()).not.toContain('hunter2');
  });

  it('are each there once', () => {
    expect(read(KEYCLOAK, KEYCLOAK).faults).toEqual(['[1].issuer is that of another one before it.']);
  });

  it.each(['{}', 'null', '[', 'https://sso.example'])('are a JSON array, which %s is not', (text) => {
    expect(readIssuers(text).faults).toEqual(['must be a JSON array of issuers.']);
  });

  it('are refused with all that is wrong at once', () => {
    expect(read({ ...KEYCLOAK, claims: undefined }).faults).toContain('[0].claims must be an object.');
    expect(read(7, { claims: { roles: [] } }).faults.length).toBeGreaterThan(4);
  });
});
