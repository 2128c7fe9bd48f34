import type { Limit } from './limit.js';

/** What one request takes off one quota. Nothing: the quota is looked at. */
export interface Charge {
  readonly limit: Limit;
  /** Whose quota it is. */
  readonly key: string;
  readonly cost: number;
}

/** How a caller stands with a limit, a request of theirs being counted or refused. */
export interface Allowance {
  readonly limit: Limit;
  /** What the request takes, or would take. */
  readonly cost: number;
  /** What is left of the quota. */
  readonly remaining: number;
  /** Milliseconds until the quota is whole again. */
  readonly rest: number;
  /** Whether this limit refuses the request. */
  readonly isOver: boolean;
}

/** Known at once, or asked for elsewhere. What cannot be known is a rejection, and never thrown. */
export type Eventual<T> = T | Promise<T>;

/**
 * Counts what callers take off their quotas in windows that begin with the first request of each. A port: in the memory of
 * one process, or in Redis for several.
 */
export abstract class Counts {
  /** Takes all of the charges, or none where one of them is more than what is left: never more than a quota in a window. */
  abstract take(charges: readonly Charge[]): Eventual<Allowance[]>;

  /** Takes a charge back whose window has not ended. */
  abstract giveBack(charge: Charge): Eventual<void>;
}
