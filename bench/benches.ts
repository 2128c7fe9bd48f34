import { batchBench } from './batch.bench.js';
import type { Bench } from './bench.js';
import { cachingBench } from './caching.bench.js';
import { checkBench } from './check.bench.js';
import { coverageBench } from './coverage.bench.js';
import { crossingsBench } from './crossings.bench.js';
import { graphqlBench } from './graphql.bench.js';
import { httpBench } from './http.bench.js';
import { importBench } from './import.bench.js';
import { jobsBench } from './jobs.bench.js';
import { readsBench } from './reads.bench.js';
import { startBench } from './start.bench.js';
import { timeBench } from './time.bench.js';
import { trustBench } from './trust.bench.js';
import { webhooksBench } from './webhooks.bench.js';

/** In the order of the report. */
export const benches: readonly Bench[] = [
  coverageBench,
  importBench,
  jobsBench,
  checkBench,
  httpBench,
  graphqlBench,
  trustBench,
  readsBench,
  timeBench,
  cachingBench,
  crossingsBench,
  webhooksBench,
  batchBench,
  startBench,
];
