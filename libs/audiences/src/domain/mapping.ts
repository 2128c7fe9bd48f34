/**
 * Why a row of an import ended as it did, and so how it ended. The codes are stable: docs/reference/mapping-reasons.md
 * tells what each means and what to do about it.
 */
export const REASONS = {
  'known-release': 'mapped',
  'nearest-older-release': 'mapped',
  'version-range': 'mapped',
  'only-release': 'mapped',
  'own-alias': 'mapped',
  'desktop-assumed': 'mapped',
  'caniuse-current-version': 'mapped',
  'webkit-of-os': 'mapped',
  'frozen-os-version': 'mapped',
  'newer-than-known': 'approximated',
  'no-version': 'unknown',
  'older-than-known': 'unknown',
  'own-version-only': 'unknown',
  'os-without-data': 'unknown',
  'os-not-told': 'unknown',
  'browser-without-data': 'unknown',
  'server-runtime': 'unknown',
  'name-not-known': 'unknown',
  'not-named': 'unknown',
  'unrecognised-user-agent': 'unknown',
  bot: 'bot',
} as const;
export type Reason = keyof typeof REASONS;
export type Outcome = (typeof REASONS)[Reason];

export const OUTCOMES = ['mapped', 'approximated', 'unknown', 'bot'] as const satisfies readonly Outcome[];

/** What became of one row: the release its visits belong to, or why they belong to none. */
export interface Mapping {
  readonly outcome: Outcome;
  readonly reason: Reason;
  /** BCD's id; known for some rows whose release is not. */
  readonly browser?: string;
  /** The version as it was read: for a browser that is its system's WebKit the system's. */
  readonly version?: string;
  /** BCD's version; there exactly when the row is mapped or approximated. */
  readonly release?: string;
}

/** What is known of a row beside its reason; a missing or empty member stays away. */
export function mapping(reason: Reason, { browser, version, release }: Partial<Mapping> = {}): Mapping {
  return {
    outcome: REASONS[reason],
    reason,
    ...(browser ? { browser } : {}),
    ...(version ? { version } : {}),
    ...(release ? { release } : {}),
  };
}
