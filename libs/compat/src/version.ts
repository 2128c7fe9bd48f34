/** A version's numbers, most significant first. */
export type VersionNumbers = readonly number[];

/**
 * Orders versions number by number, a missing number being 0: "15" equals "15.0", "9" is before "10".
 * Whatever follows the leading dotted numbers is not read.
 */
export const compareVersions = (left: string, right: string): number =>
  compareNumbers(toNumbers(left), toNumbers(right));

/** A version that can be placed in an order: it starts with a digit. */
export const isNumbered = (version: string): boolean => /^\d/.test(version);

export const toNumbers = (version: string): VersionNumbers =>
  (/^[\d.]*/.exec(version)?.[0] ?? '').split('.').map(Number);

/** Orders versions that were read before. */
export function compareNumbers(left: VersionNumbers, right: VersionNumbers): number {
  for (let place = 0; place < Math.max(left.length, right.length); place += 1) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
