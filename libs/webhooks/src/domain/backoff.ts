/** Seconds after which a delivery that failed is tried again: in all about a day. */
export const WAITS = [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800, 28_800] as const;

/** Milliseconds for which an endpoint may accept nothing before it is disabled. */
export const PATIENCE = 5 * 24 * 3_600_000;

/** Milliseconds to wait after so many attempts, a tenth more or less; nothing after the last. */
export function waitAfter(attempts: number, random = Math.random()): number | undefined {
  const seconds = WAITS.at(attempts - 1);
  return attempts > WAITS.length || seconds === undefined ? undefined : seconds * 1_000 * (0.9 + random / 5);
}
