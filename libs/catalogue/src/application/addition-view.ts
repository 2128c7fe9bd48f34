import type { AdditionState } from '../domain/addition.js';

/** What is told of everything that a workspace added. */
export interface AdditionView extends Pick<AdditionState, 'version'> {
  /** Instants, RFC 3339 in UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Upstream calls something else so in this edition, which this one hides. */
  readonly hidesUpstream: boolean;
}

export const toAdditionView = (
  { version, createdAt, updatedAt }: AdditionState,
  hidesUpstream: boolean,
): AdditionView => ({
  ...{ version, hidesUpstream },
  ...{ createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() },
});
