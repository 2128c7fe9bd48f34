/** What a badge says: JSON of the endpoint that shields-style badges read. */
export interface Badge {
  readonly schemaVersion: 1;
  readonly label: string;
  readonly message: string;
  readonly color: string;
}

/** How many of all features are safe; without a snapshot nobody knows. */
export const badgeOf = (count?: { readonly safe: number; readonly all: number }): Badge => ({
  schemaVersion: 1,
  label: 'safe features',
  message: count ? `${count.safe} of ${count.all}` : 'no data',
  color: count && count.all > 0 ? colorOf((100 * count.safe) / count.all) : 'lightgrey',
});

/** A third of all features are in no browser but one: who has two thirds safe has about everything. */
const colorOf = (percent: number): string => COLORS.find(([least]) => percent >= least)?.[1] ?? 'red';

const COLORS = [
  [60, 'brightgreen'],
  [50, 'green'],
  [40, 'yellowgreen'],
  [30, 'yellow'],
  [20, 'orange'],
] as const;
