import { ROLES, type Role, rulesOf, withheldOf } from './roles.js';

const wordsOf = (...asked: Parameters<typeof rulesOf>): string[] =>
  rulesOf(...asked).map(({ action, subject }) => `${action}:${subject}`);

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
    expect(wordsOf(role).includes(permission)).toBe(isAllowed);
  });

  it('allows all that the one below it does', () => {
    for (const [at, role] of ROLES.slice(1).entries())
      expect(wordsOf(role)).toEqual(expect.arrayContaining(wordsOf(ROLES[at])));
  });

  it.each(ROLES)('of %s allows no more of a workspace to whoever sees one site of it, or only reads', (role) => {
    const whole = wordsOf(role);

    expect(whole).toEqual(expect.arrayContaining(wordsOf(role, { siteId: 'shop' })));
    expect(wordsOf(role, { isReadOnly: true })).toEqual(whole.filter((word) => word.startsWith('read:')));
  });

  it('tells of what a narrowed caller may not do why that is, where the role has it', () => {
    const reasons = (role: Role, reach: Parameters<typeof withheldOf>[1]) =>
      ['write:sites', 'create:sites', 'read:audit'].map((word) => withheldOf(role, reach).get(word as 'read:audit'));

    expect(reasons('admin', { siteId: 'shop' })).toEqual([undefined, 'one-site', 'one-site']);
    expect(reasons('admin', { isReadOnly: true })).toEqual(['reading-only', 'reading-only', undefined]);
    expect(reasons('approver', { siteId: 'shop', isReadOnly: true })).toEqual([
      ...['reading-only', 'reading-only', undefined],
    ]);
    expect(withheldOf('viewer', { siteId: 'shop', isReadOnly: true }).size).toBe(0);
    expect(withheldOf('admin', {}).size).toBe(0);
  });

  it.each(ROLES)('of %s has of a narrowed caller what is withheld, beside what is left', (role) => {
    for (const reach of [{}, { siteId: 'shop' }, { isReadOnly: true }, { siteId: 'shop', isReadOnly: true }])
      expect([...wordsOf(role, reach), ...withheldOf(role, reach).keys()].sort()).toEqual(wordsOf(role).sort());
  });

  it('on one site makes none, lets nobody in, and changes neither audiences nor own features', () => {
    const lost = wordsOf('admin').filter((word) => !wordsOf('admin', { siteId: 'shop' }).includes(word));

    expect(lost.sort()).toEqual([
      ...['create:sites', 'read:api-keys', 'read:archive', 'read:audit', 'read:webhooks', 'write:api-keys'],
      ...['write:audiences', 'write:subjects', 'write:webhooks'],
    ]);
  });
});
