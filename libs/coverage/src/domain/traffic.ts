/** Visits with one release, named as the catalogue names it. */
export interface ReleaseVisits {
  readonly browser: string;
  readonly release: string;
  readonly visits: number;
}

/** What a snapshot counted. */
export interface Traffic {
  /** Every visit that is not a bot's: what `shares` leave of it came with no known release. */
  readonly visits: number;
  readonly shares: readonly ReleaseVisits[];
}
