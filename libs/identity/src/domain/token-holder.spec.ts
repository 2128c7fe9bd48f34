import { holderOf } from './token-holder.js';
import type { TrustedIssuer } from './trusted-issuer.js';

const issuer: TrustedIssuer = {
  ...{ url: 'https://sso.example', label: 'sso.example~1', audiences: ['plimsoll'], algorithms: ['RS256'] },
  ...{ workspace: { claim: 'workspace' }, nameClaim: 'name' },
  role: {
    claim: 'realm_access.roles',
    byValue: new Map([
      ['readers', 'viewer'],
      ['shop-admins', 'admin'],
      ['developers', 'contributor'],
    ]),
  },
};
const holder = (claims: object, changed: Partial<TrustedIssuer> = {}) =>
  holderOf(
    { ...issuer, ...changed },
    { sub: 'f81d', workspace: 'shop', realm_access: { roles: ['readers'] }, ...claims },
  );

describe('The holder of a token', () => {
  it('is who its claims say, in the workspace and the role that they say', () => {
    expect(holder({ name: 'Ann' })).toEqual({
      id: 'oidc:sso.example~1:f81d',
      name: 'Ann',
      role: 'viewer',
      slug: 'shop',
    });
  });

  it.each([
    ['the highest of several', ['readers', 'shop-admins', 'developers', 'cooks'], 'admin'],
    ['that of one value', 'developers', 'contributor'],
  ])('has %s', (_, roles, role) => {
    expect(holder({ realm_access: { roles } }).role).toBe(role);
  });

  it('may be told by a claim whose name has dots', () => {
    const claim = 'https://shop.example/roles';

    expect(holder({ [claim]: ['developers'] }, { role: { ...issuer.role, claim } }).role).toBe('contributor');
  });

  it('may be put into one workspace whatever the token says', () => {
    expect(holder({ workspace: 'other' }, { workspace: { slug: 'shop' } }).slug).toBe('shop');
  });

  it.each([
    ['no name', undefined, 'f81d'],
    ['a blank one', ' \t ', 'f81d'],
    ['a name that is no text', { first: 'Ann' }, 'f81d'],
    ['a name of two lines, with a NUL', 'Ann\r\nadmin\0', 'Ann admin'],
    ['a name that turns the writing round', 'Ann \u202Enimda', 'Ann  nimda'],
    ['a name without end', 'a'.repeat(1000), 'a'.repeat(200)],
  ])('with %s is known by what can be shown', (_, name, shown) => {
    expect(holder({ name }).name).toBe(shown);
  });

  it.each<[string, object]>([
    ['no workspace', { workspace: undefined }],
    ['a workspace that cannot be', { workspace: "shop'; --" }],
    ['a workspace with a NUL', { workspace: 'shop\0' }],
    ['several workspaces', { workspace: ['shop'] }],
    ['no role', { realm_access: undefined }],
    ['roles that are not in the table', { realm_access: { roles: ['viewer', 'constructor', '__proto__'] } }],
    ['a role in another case', { realm_access: { roles: ['Readers'] } }],
    ['roles in one text', { realm_access: { roles: 'readers shop-admins' } }],
    ['roles that are no texts', { realm_access: { roles: [['readers'], { readers: true }] } }],
    ['roles that are inherited', { realm_access: '' }],
  ])('with %s comes in nowhere', (_, claims) => {
    expect(() => holder(claims)).toThrow(expect.objectContaining({ code: 'not-a-member' }));
  });
});
