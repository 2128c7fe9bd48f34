import type { Bench } from './bench.js';
import { coverageBench } from './coverage.bench.js';

/** In the order of the report. */
export const benches: readonly Bench[] = [coverageBench];
