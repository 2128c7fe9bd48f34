import type { Operation } from './openapi.js';

/** The requests of a run are made from it alone: FUZZ_SEED=… makes those of another one, or of one that failed, again. */
export const SEED = Number(process.env.FUZZ_SEED ?? 20_261_128);

/** So many requests in all; FUZZ_REQUESTS=… for a longer hunt. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 20_500);

/** So many of them are sent at the same moment. */
export const AT_ONCE = 8;

/** How often it is tried. What takes long has a third: each browser that is added makes the
 * whole catalogue of its workspace anew. */
export function runsOf(operation: Operation, all: readonly Operation[]): number {
  const whole = all.reduce((sum, one) => sum + weightOf(one), 0);
  return Math.ceil(((REQUESTS / AT_ONCE) * weightOf(operation)) / whole);
}

const weightOf = ({ path }: Operation): number => (/browsers|openapi/.test(path) ? 1 / 3 : 1);
