import type { Counts, Eventual, Allowance } from './counts.js';
import { Limit, LIMIT_NAMES, type LimitName, type Quotas } from './limit.js';

/** What a request costs, by limits. */
export type Costs = readonly (readonly [name: LimitName, cost: number])[];

/** The limits that are on, and what is counted by them. */
export class Limits {
  readonly named: ReadonlyMap<LimitName, Limit>;
  private readonly usual: Limit | undefined;

  constructor(
    quotas: Quotas,
    private readonly counts: Counts,
  ) {
    this.named = new Map(
      LIMIT_NAMES.flatMap((name): [LimitName, Limit][] => {
        const quota = quotas[name];
        return quota ? [[name, new Limit(name, quota)]] : [];
      }),
    );
    this.usual = this.named.get('default');
  }

  /** Counts one request of a caller by `default`; nothing where that is off. */
  admit(key: string): Eventual<readonly Allowance[]> {
    return this.usual ? this.counts.take([{ limit: this.usual, key, cost: 1 }]) : NONE;
  }

  /** Takes all of it at once, or nothing where one of the limits refuses it; what is off costs nothing. */
  take(key: string, costs: Costs): Eventual<readonly Allowance[]> {
    const charges = costs.flatMap(([name, cost]) => {
      const limit = this.named.get(name);
      return limit ? [{ limit, key, cost }] : [];
    });
    return charges.length > 0 ? this.counts.take(charges) : NONE;
  }

  /** Begins to find out who comes from there: a failure, until it is given back, and one that goes on, until that is. */
  attempt(key: string): Eventual<Attempt> {
    const limit = this.named.get('authentication-failures');
    if (!limit) return NO_ATTEMPT;
    const standing = this.counts.take([limit, LOOK_UPS].map((each) => ({ limit: each, key, cost: 1 })));
    return standing instanceof Promise ? standing.then(attemptOf) : attemptOf(standing);
  }

  /** For what was counted, and turned out to cost nothing. */
  giveBack(key: string, { limit, cost }: Allowance): Eventual<void> {
    return this.counts.giveBack({ limit, key, cost });
  }

  /** Where a request by `default` would stand that is the first of its caller. */
  untouched(): readonly Allowance[] {
    const limit = this.usual;
    return limit ? [{ limit, cost: 0, remaining: limit.quota.q, rest: limit.window, isOver: false }] : NONE;
  }
}

const NONE: readonly Allowance[] = [];

/** How an address stands with its failures, and what of it is being looked up, in whichever process. */
export interface Attempt {
  readonly failures: readonly Allowance[];
  readonly goingOn: readonly Allowance[];
  /** Whether there is any. */
  readonly isAnyGoingOn: boolean;
}
const NO_ATTEMPT: Attempt = { failures: NONE, goingOn: NONE, isAnyGoingOn: false };

const attemptOf = ([failures, goingOn]: readonly Allowance[]): Attempt => ({
  ...{ failures: [failures], goingOn: [goingOn], isAnyGoingOn: goingOn.remaining < goingOn.limit.quota.q },
});

/** A process that ends while it looks somebody up gives nothing back: after these seconds nobody waits for it. */
const LOOK_UPS = new Limit('look-ups', { q: 1_000_000_000, w: 10 });

/** Whole seconds until the quota is whole again: whoever waits so long is not too early. What a clock of fractions adds is none. */
export const secondsOf = ({ rest }: Pick<Allowance, 'rest'>): number =>
  Math.max(1, Math.ceil(Math.round(rest * 1000) / 1_000_000));
