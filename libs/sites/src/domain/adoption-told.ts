import type { Actor, OutsideEvent, Told } from '#libs/kernel';
import type { Ruling } from './ruling.js';
import type { State, Transition } from './transition.js';
import type { Waiver } from './waiver.js';

interface Decided {
  readonly id: string;
  readonly siteId: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly state: State;
  readonly owner?: string;
}
interface Entry {
  readonly version: number;
  readonly transition: Transition | 'revise';
  readonly by: Actor;
  readonly comment?: string;
  readonly waiver?: Waiver;
  readonly verdict: Pick<Ruling, 'verdict' | 'reason'> & { readonly shares?: object };
}

/** What the outside is told of an entry in the history of a decision. */
export function toldOf(
  { id, siteId, subject, state, owner }: Decided,
  { version, transition, by, comment, waiver, verdict }: Entry,
): Told {
  return {
    ...{ type: TYPES[transition], subject: `/sites/${siteId}/adoptions/${id}`, siteId },
    data: {
      ...{ siteId, adoptionId: id, subject, state, version, by },
      ...(owner !== undefined && { owner }),
      ...(comment !== undefined && { comment }),
      ...(waiver && { waiver }),
      verdict: { verdict: verdict.verdict, reason: verdict.reason, ...(verdict.shares && { shares: verdict.shares }) },
    },
    text: `${by.name} ${SAID[transition]} ${subject.id}${waiver ? `, with a waiver until ${waiver.until}` : ''}.`,
  };
}

const TYPES = {
  propose: 'adoption.proposed',
  approve: 'adoption.approved',
  reject: 'adoption.rejected',
  withdraw: 'adoption.withdrawn',
  ship: 'adoption.shipped',
  renew: 'adoption.renewed',
  retire: 'adoption.retired',
  revise: 'adoption.revised',
} as const satisfies Record<Entry['transition'], OutsideEvent>;

const SAID: Readonly<Record<Entry['transition'], string>> = {
  propose: 'proposed',
  approve: 'approved',
  reject: 'rejected',
  withdraw: 'withdrew',
  ship: 'shipped',
  renew: 'renewed',
  retire: 'retired',
  revise: 'revised the terms of',
};
