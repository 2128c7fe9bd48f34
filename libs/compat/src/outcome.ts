import { VERDICTS } from './standard.js';

/** What a check says of an item: its verdict, that nothing goes by its name, or that a linter has not looked at it. */
export const ITEM_VERDICTS = [...VERDICTS, 'unknown-id', 'not-checked'] as const;
export type ItemVerdict = (typeof ITEM_VERDICTS)[number];

/** What may fail a check. */
export const FAIL_ON = ['unsafe', 'undecided', 'unknown-id', 'not-checked'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Where nobody says: what is not safe, and what might not be without anybody having looked. */
export const DEFAULT_FAIL_ON: readonly FailOn[] = ['unsafe', 'not-checked'];

export const OUTCOMES = ['pass', 'fail', 'undecided'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * What becomes of an item: it passes when it is safe or its adoption excuses it, and fails when its verdict was asked to fail. Whatever is
 * neither is told apart: a pass means that everything is safe or decided.
 */
export function outcomeOf(verdict: ItemVerdict, isExcused: boolean, failOn: readonly FailOn[]): Outcome {
  if (verdict === 'safe' || isExcused) return 'pass';
  return failOn.includes(verdict) ? 'fail' : 'undecided';
}

/** Of all items together: the worst of them. Nothing at all is no trouble. */
export function worstOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('fail')) return 'fail';
  return outcomes.includes('undecided') ? 'undecided' : 'pass';
}

/** What a check of these items comes to. */
export function settled(items: readonly { readonly outcome: Outcome }[]): {
  readonly verdict: Outcome;
  readonly counts: OutcomeCounts;
} {
  const outcomes = items.map(({ outcome }) => outcome);
  const count = (wanted: Outcome): number => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    verdict: worstOf(outcomes),
    counts: { items: items.length, passed: count('pass'), failed: count('fail'), undecided: count('undecided') },
  };
}

export interface OutcomeCounts {
  readonly items: number;
  readonly passed: number;
  readonly failed: number;
  readonly undecided: number;
}
