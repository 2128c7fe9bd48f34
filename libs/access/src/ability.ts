import { createMongoAbility, type MongoAbility } from '@casl/ability';
import { rulesToCondition } from '@casl/ability/extra';
import type { Conditions, Permission, Rule } from '#libs/kernel';

/** What the rules of one caller come to: the one place that guards, links, forms and queries ask. */
export class Ability {
  private readonly casl: MongoAbility;
  private readonly known = new Map<Permission, boolean>();

  constructor(rules: readonly Rule[]) {
    this.casl = createMongoAbility(rules.map(({ action, subject, conditions }) => ({ action, subject, conditions })));
  }

  /** Whether it may do this at all; to which of them is for `where` to tell. */
  can(permission: Permission): boolean {
    const known = this.known.get(permission);
    if (known !== undefined) return known;
    const [action, subject] = permission.split(':');
    const can = this.casl.can(action, subject);
    this.known.set(permission, can);
    return can;
  }

  /** What rows of this subject must be like to be seen; `undefined`: none is. What is not seen is not changed either. */
  where(subject: string): Conditions | undefined {
    const rules = this.casl.rulesFor('read', subject);
    const where = rulesToCondition(rules, ({ conditions }) => (conditions as Conditions | undefined) ?? EVERY, {
      and: (all): Conditions => ({ AND: all }),
      or: (any): Conditions => (any.length === 1 ? any[0] : { OR: any }),
      empty: () => EVERY,
    });
    return where ?? undefined;
  }
}

/** Every row is like this. */
const EVERY: Conditions = {};

/** Made once for as long as the caller is the same, however many requests it sends. */
export function abilityOf({ rules }: { readonly rules: readonly Rule[] }): Ability {
  const known = ABILITIES.get(rules);
  if (known) return known;
  const ability = new Ability(rules);
  ABILITIES.set(rules, ability);
  return ability;
}

const ABILITIES = new WeakMap<readonly Rule[], Ability>();
