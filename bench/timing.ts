/** How many milliseconds the work took, and what came of it. */
export function timed<T>(work: () => T): [took: number, result: T] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

/** How many milliseconds the work takes half of the time, once it is warm. */
export function median(rounds: number, work: () => unknown): number {
  const warmUp = Math.ceil(rounds / 10);
  const times = Array.from({ length: warmUp + rounds }, () => timed(work)[0]).slice(warmUp);
  return times.sort((a, b) => a - b)[rounds >> 1];
}

/** Milliseconds in the unit that people would say them in. */
export function milliseconds(took: number): string {
  if (took >= 1000) return `${(took / 1000).toFixed(1)} s`;
  return took >= 10 ? `${took.toFixed(0)} ms` : `${took.toPrecision(2)} ms`;
}
