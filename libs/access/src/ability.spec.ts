import fc from 'fast-check';
import type { Rule } from '#libs/kernel';
import { Ability, abilityOf } from './ability.js';

const reading = (subject: string, conditions?: Rule['conditions']): Rule => ({
  ...{ action: 'read', subject },
  ...(conditions && { conditions }),
});

describe('An ability', () => {
  it('is what its rules allow, and nothing else', () => {
    const ability = new Ability([reading('sites'), { action: 'write', subject: 'checks' }]);

    expect(['read:sites', 'write:checks'].map((word) => ability.can(word as 'read:sites'))).toEqual([true, true]);
    expect(['write:sites', 'read:checks', 'read:audit'].map((word) => ability.can(word as 'read:sites'))).toEqual([
      ...[false, false, false],
    ]);
  });

  it('gives no verb or subject a meaning of its own', () => {
    const words = fc.constantFrom('read', 'write', 'create', 'propose', 'approve');
    fc.assert(
      fc.property(words, words, fc.constantFrom('sites', 'all', 'any'), (allowed, asked, subject) => {
        const ability = new Ability([{ action: allowed, subject: 'sites' }]);

        expect(ability.can(`${asked as 'read'}:${subject}`)).toBe(allowed === asked && subject === 'sites');
      }),
    );
  });

  it('sees all rows, those that meet a condition, those that meet one of several, or none', () => {
    const one = { id: 'shop' };
    const several = [reading('sites', one), reading('sites', { id: 'blog' })];

    expect(new Ability([reading('sites')]).where('sites')).toEqual({});
    expect(new Ability([reading('sites', one)]).where('sites')).toEqual(one);
    expect(new Ability(several).where('sites')).toEqual({ OR: [{ id: 'blog' }, one] });
    expect(new Ability([reading('checks')]).where('sites')).toBeUndefined();
  });

  it('is made once for the same caller', () => {
    const caller = { rules: [reading('sites')] };

    expect(abilityOf(caller)).toBe(abilityOf({ ...caller }));
    expect(abilityOf(caller)).not.toBe(abilityOf({ rules: [reading('sites')] }));
  });
});
