import { permissionsOf, ROLES, type Role } from './roles.js';

describe('A role', () => {
  it.each<[Role, string, boolean]>([
    ['viewer', 'read:adoptions', true],
    ['viewer', 'write:audiences', false],
    ['contributor', 'propose:adoptions', true],
    ['contributor', 'approve:adoptions', false],
    ['contributor', 'write:sites', false],
    ['approver', 'approve:adoptions', true],
    ['approver', 'write:sites', true],
    ['admin', 'write:sites', true],
  ])('of a %s has %s: %s', (role, permission, isAllowed) => {
    expect(([...permissionsOf(role)] as string[]).includes(permission)).toBe(isAllowed);
  });

  it('allows all that the one below it does', () => {
    for (const [at, role] of ROLES.slice(1).entries())
      expect([...permissionsOf(role)]).toEqual(expect.arrayContaining([...permissionsOf(ROLES[at])]));
  });
});
