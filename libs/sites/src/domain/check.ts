import {
  DEFAULT_FAIL_ON,
  excuses,
  type FailOn,
  type ItemVerdict,
  type Outcome,
  type OutcomeCounts,
  outcomeOf,
  settled,
} from '#libs/compat';
import { type Actor, AggregateRoot, type DomainEvent } from '#libs/kernel';
import type { Place, Tool } from './check-list.js';
import type { Day } from './day.js';
import type { State } from './transition.js';
import type { Waiver } from './waiver.js';

/** One thing that was named, and what the site's policy says of it. */
export interface JudgedItem {
  /** Of the feature or key that was found; of something unknown what it was looked for as; of something unchecked a linter's words. */
  readonly id: string;
  readonly kind: 'feature' | 'key' | 'split' | 'unknown' | 'unchecked';
  readonly name?: string;
  /** Of a key, the feature that it belongs to. */
  readonly feature?: string;
  /** Of a feature of the workspace's own: the keys that it is. */
  readonly keys?: readonly string[];
  /** How it was named, where not by its id: moved ids, ids of caniuse, a linter's words. */
  readonly asked?: readonly string[];
  readonly verdict: ItemVerdict;
  readonly reason: string;
  /** The reason in a sentence. */
  readonly explanation: string;
  readonly shares?: ItemShares;
  /** The segment that decides, where each must reach the line and one is worse than all visits together. */
  readonly decidedBy?: string;
  /** What costs most, where it is not safe. */
  readonly blockers?: readonly ItemBlocker[];
  readonly adoption?: ItemAdoption;
  /** Of something unknown: what it may have meant. */
  readonly suggestions?: readonly string[];
  /** Of a split id: what it has become. */
  readonly targets?: readonly string[];
  /** How often it was found where tools look, and the first of these places. */
  readonly found?: number;
  readonly places?: readonly Place[];
}

/** Percentages of all visits. */
export interface ItemShares {
  readonly full: number;
  readonly partial: number;
  readonly none: number;
  readonly unknown: number;
  /** Points above the line, or below it. */
  readonly distance: number;
}

export interface ItemBlocker {
  readonly browser: string;
  /** Of the browser. */
  readonly name: string;
  readonly from?: string;
  readonly to: string;
  readonly state: string;
  readonly share: number;
}

/** The site's decision about an item, or about the feature that it belongs to. */
export interface ItemAdoption {
  readonly id: string;
  readonly state: State;
  readonly waiver?: Waiver;
  /** Of a feature of the workspace's own: the keys that were approved. */
  readonly approvedKeys?: readonly string[];
}

export interface CheckItem extends JudgedItem {
  readonly outcome: Outcome;
  readonly adoption?: ItemAdoption & {
    /** Whether the item passes by it, though it is not safe. */
    readonly excuses: boolean;
  };
}

/** What a check was made from, so that it can be had again. */
export interface CheckGrounds {
  /** The site's name. */
  readonly site: string;
  readonly audienceId: string;
  readonly snapshotId: string;
  /** The days that the snapshot counted, both included. */
  readonly from: Day;
  readonly to: Day;
  readonly editionId: string;
  readonly policyVersion: number;
  readonly threshold: number;
}

export interface CheckOrder {
  readonly id: string;
  readonly siteId: string;
  readonly createdAt: Date;
  readonly createdBy: Actor;
  /** What the list came from. */
  readonly tool: Tool;
  /** What fails it; absent: as in `DEFAULT_FAIL_ON`. */
  readonly failOn?: readonly FailOn[];
  /** Whether the caller named snapshot and edition. */
  readonly pinned: boolean;
}

export interface CheckState extends CheckOrder, CheckGrounds {
  readonly failOn: readonly FailOn[];
  readonly verdict: Outcome;
  readonly counts: OutcomeCounts;
  readonly items: readonly CheckItem[];
}

/** What a pipeline asked of a site's policy, and what it was answered. Never changes: asked again, it is the same. */
export class Check extends AggregateRoot {
  private constructor(readonly state: CheckState) {
    super(state.id);
  }

  static run(order: CheckOrder, grounds: CheckGrounds, judged: readonly JudgedItem[], today: Day): Check {
    const { failOn = DEFAULT_FAIL_ON } = order;
    const items = judged.map((item) => ruled(item, failOn, today));
    return new Check({
      ...order,
      ...grounds,
      failOn,
      ...settled(items),
      items,
    });
  }

  static restore(state: CheckState): Check {
    return new Check(state);
  }

  /** To be taken out of its repository. */
  discard(): void {
    const { id, siteId } = this.state;
    this.record(checkDeleted(siteId, id));
  }
}

export interface CheckEvent extends DomainEvent {
  readonly type: 'check-deleted';
  readonly siteId: string;
  readonly checkId: string;
}

/** That one was made is told to nobody: pipelines make many, and nothing that is remembered changes by it. */
const checkDeleted = (siteId: string, checkId: string): CheckEvent => ({ type: 'check-deleted', siteId, checkId });

function ruled({ adoption, ...item }: JudgedItem, failOn: readonly FailOn[], today: Day): CheckItem {
  const isExcused = item.verdict !== 'safe' && adoption !== undefined && excuses(adoption, item.keys, today);
  return {
    ...item,
    outcome: outcomeOf(item.verdict, isExcused, failOn),
    ...(adoption && { adoption: { ...adoption, excuses: isExcused } }),
  };
}
