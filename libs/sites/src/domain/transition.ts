/** How far a decision has come. */
export const STATES = ['proposed', 'approved', 'rejected', 'shipping', 'withdrawn', 'retired'] as const;
export type State = (typeof STATES)[number];

export const TRANSITIONS = ['propose', 'approve', 'reject', 'withdraw', 'ship', 'renew', 'retire'] as const;
export type Transition = (typeof TRANSITIONS)[number];

/** From which states a transition leads to which, or to where it was. A new adoption is proposed from nowhere. */
const WAYS: Readonly<Record<Transition, { readonly from: readonly State[]; readonly to?: State }>> = {
  propose: { from: ['rejected', 'withdrawn', 'retired'], to: 'proposed' },
  approve: { from: ['proposed'], to: 'approved' },
  reject: { from: ['proposed'], to: 'rejected' },
  withdraw: { from: ['proposed', 'approved'], to: 'withdrawn' },
  ship: { from: ['approved'], to: 'shipping' },
  renew: { from: ['approved', 'shipping'] },
  retire: { from: ['shipping'], to: 'retired' },
};

/** Where a transition leads from a state that allows it. */
export const targetOf = (transition: Transition, from: State): State => WAYS[transition].to ?? from;

/** Whether it lets the subject be used, and so asks whether that is safe. */
export const isApproval = (transition: Transition): boolean => transition === 'approve' || transition === 'renew';

/** What a state allows, for whoever may. */
export const allowedFrom = (state: State): Transition[] =>
  TRANSITIONS.filter((transition) => WAYS[transition].from.includes(state));

/** Whether the decision is under way or in force; if not, it can only be proposed again. */
export const isLive = (state: State): boolean => !WAYS.propose.from.includes(state);

/** Whether there is a word on the subject: what was taken back or is not used any more leaves it open. */
export const isDecided = (state: State): boolean => state !== 'withdrawn' && state !== 'retired';
