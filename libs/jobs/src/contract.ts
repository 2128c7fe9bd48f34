export { EnqueueJob } from './application/commands/enqueue-job.js';
export { type JobKind, JobKinds, type Work } from './application/job-kinds.js';
export type { JobView, RejectedRow } from './application/job.view.js';
export { GetJob } from './application/queries/get-job.js';
export * from './presentation/jobs.affordances.js';
