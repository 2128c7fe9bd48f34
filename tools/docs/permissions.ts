import type { Affordance } from '#libs/hypermedia';
import { ROLES, type Role, rulesOf } from '../../libs/identity/src/domain/roles.js';
import { allowedFrom, STATES } from '../../libs/sites/src/domain/transition.js';
import { TAKING } from '../../libs/sites/src/presentation/adoption.resource.js';
import { tableOf } from './operations.js';

/** What each role may do, by the rules themselves, and what it is asked for: two tables. */
export function permissionsOf(affordances: readonly Affordance[]): string {
  const words = new Set(ROLES.flatMap((role) => wordsOf(role)));
  const rows = [...words].map((word) => [
    `\`${word}\``,
    ...ROLES.map((role) => tick(wordsOf(role).includes(word))),
    tick(wordsOf('admin', { isReadOnly: true }).includes(word)),
    tick(wordsOf('admin', { siteId: 'one' }).includes(word)),
    namesOf(affordances.filter(({ permissions }) => permissions.some((needed) => needed === word))),
  ]);
  const states = STATES.map((state) => [
    state,
    ...ROLES.map((role) =>
      allowedFrom(state)
        .filter((transition) => wordsOf(role).includes(TAKING[transition].declared.may ?? ''))
        .join(', '),
    ),
  ]);
  return [
    tableOf(['permission', ...ROLES, 'read-only', 'one site', 'asked for by'], rows),
    '## Transitions of an adoption, by its state',
    tableOf(['state', ...ROLES], states),
  ].join('\n\n');
}

const wordsOf = (role: Role, reach?: Parameters<typeof rulesOf>[1]): string[] =>
  rulesOf(role, reach).map(({ action, subject }) => `${action}:${subject}`);

const tick = (is: boolean): string => (is ? 'yes' : '');

const namesOf = (affordances: readonly Affordance[]): string =>
  affordances
    .map(({ declared }) => `\`${declared.name}\``)
    .sort()
    .join(' ');
