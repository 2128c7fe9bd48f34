import { derived, flag, instant, optional } from '#libs/hypermedia';
import type { AdditionView } from '../application/addition-view.js';

/** What is shown of whatever a workspace added, and of nothing else. */
export const additionMembers = {
  custom: optional(flag(true, { title: 'There where this workspace added it' })),
  hidesUpstream: derived(
    optional(flag(true, { title: 'There where upstream calls another so in this edition, which it hides' })),
  ),
  createdAt: optional(instant('2026-11-22T22:00:00.000Z')),
  updatedAt: optional(instant('2026-11-22T22:00:00.000Z')),
};

export const additionOf = ({ createdAt, updatedAt, hidesUpstream }: AdditionView) => ({
  ...{ custom: true, createdAt, updatedAt },
  ...(hidesUpstream && { hidesUpstream }),
});
