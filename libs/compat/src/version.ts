/**
 * Orders versions number by number, a missing number being 0: "15" equals "15.0", "9" is before "10".
 * Whatever follows the leading dotted numbers is not read.
 */
export function compareVersions(left: string, right: string): number {
  const a = numbersOf(left);
  const b = numbersOf(right);
  for (let place = 0; place < Math.max(a.length, b.length); place += 1) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A version that can be placed in an order: it starts with a digit. */
export const isNumbered = (version: string): boolean => /^\d/.test(version);

const numbersOf = (version: string): number[] => (/^[\d.]*/.exec(version)?.[0] ?? '').split('.').map(Number);
