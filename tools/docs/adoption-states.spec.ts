import type { Permission } from '#libs/kernel';
import { readFileSync } from 'node:fs';
import { ROLES, rulesOf } from '../../libs/identity/src/domain/roles.js';
import { REVISION } from '../../libs/sites/src/domain/adoption.js';
import { allowedFrom, STATES, targetOf, TRANSITIONS } from '../../libs/sites/src/domain/transition.js';
import { TAKING } from '../../libs/sites/src/presentation/adoption.resource.js';
import { createAdoption } from '../../libs/sites/src/presentation/adoptions.affordances.js';
import { Page } from './page.js';

const BEGINNING = '[*]';

describe('The states of an adoption', () => {
  const [diagram = ''] = Page.read('docs/how-to/decide-on-a-feature.md')
    .blocksOf('mermaid')
    .filter((source) => source.startsWith('stateDiagram'));
  const drawn = diagram.split('\n').slice(1).map(arrowOf);

  it('are drawn with every transition that the domain allows, and no other, and with the least role that may take it', () => {
    const again = STATES.flatMap((from) =>
      allowedFrom(from).map((transition) => {
        const { may } = TAKING[transition].declared;
        return { from, to: targetOf(transition, from), transition, role: leastThat(may) };
      }),
    );
    const first = { from: BEGINNING, to: 'proposed', transition: 'propose' };

    expect(drawn.toSorted(inOrder)).toEqual(
      [{ ...first, role: leastThat(createAdoption.declared.may) }, ...again].toSorted(inOrder),
    );
  });
});

describe('The transitions of an adoption', () => {
  const wordsOf = (list = '') => list.split(/, | or /).toSorted();

  it('are listed by the schema with the revision, as what a history can hold', () => {
    const [, listed] = /\/\/\/ (.+)\n {2}transition /.exec(readFileSync('prisma/schema.prisma', 'utf8')) ?? [];
    expect(wordsOf(listed)).toEqual([...TRANSITIONS, REVISION].toSorted());
  });

  it('are listed by the glossary', () => {
    const [, listed] =
      /^\*\*Transition\*\* .*?: ([\w, ]+)\./m.exec(Page.read('docs/explanation/glossary.md').text) ?? [];
    expect(wordsOf(listed)).toEqual(TRANSITIONS.toSorted());
  });
});

const leastThat = (may: Permission | undefined) =>
  ROLES.find(
    (role) => may !== undefined && rulesOf(role).some(({ action, subject }) => may === `${action}:${subject}`),
  );

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly transition: string;
  readonly role?: string;
}

/** `proposed --> approved : approve, by an approver`. */
function arrowOf(line: string): Arrow {
  const [, from = '', to = '', transition = '', role] = /^ {2}(\S+) --> (\w+) : (\w+), by an? (\w+)$/.exec(line) ?? [];
  return { from, to, transition, role };
}

const inOrder = (one: Arrow, other: Arrow): number => nameOf(one).localeCompare(nameOf(other));
const nameOf = ({ from, to, transition }: Arrow): string => `${from} ${to} ${transition}`;
