import { SAMPLE } from '#libs/kernel';
import {
  aCollectionOf,
  aDownload,
  affordance,
  anEventStream,
  aResource,
  choice,
  CSV,
  CursorQuery,
  Field,
  id,
  optional,
  resource,
  type Resource,
} from '#libs/hypermedia';
import { type JobState, type JobView, STATES } from '../application/job.view.js';
import { JOB, jobShape } from './job.shapes.js';

export { jobShape };

const ofJob = { jobId: id(JOB, { title: 'Job' }) };
const PROGRESS = `retry: 3000
event: progress
id: hNkzqbq0sRBZlSmE
data: {"id":"${JOB}","state":"running","progress":{"bytes":52428800,"totalBytes":104857600,"rows":480000,"percent":50}}

`;
const REJECTED = `line,column,header,code,detail,row
17,4,Sessions,file-count-invalid,"Line 17, column 4 (Sessions): ""many"" is not a number.","Chrome,154.0,Windows,many"
`;
const readJobs = { tag: 'Jobs', method: 'GET', may: 'read:jobs' } as const;

export class JobsQuery extends CursorQuery {
  @Field(optional(choice(STATES, 'running', { title: 'Jobs in this state' }))) readonly state?: JobState;

  @Field(optional(id(SAMPLE.audience, { title: 'Jobs of this audience' })))
  readonly audience?: string;
}

export const listJobs = affordance({
  ...readJobs,
  name: 'listJobs',
  rel: 'plimsoll:jobs',
  path: '/jobs',
  title: 'Jobs',
  about:
    'What is done after its request was answered, the newest first: what waits, runs, and has ended within 30 days.',
  query: JobsQuery,
  answers: aCollectionOf(jobShape, 'plimsoll:jobs'),
});
export const showJob = affordance({
  ...readJobs,
  name: 'showJob',
  rel: 'plimsoll:job',
  path: '/jobs/{jobId}',
  params: ofJob,
  title: 'A job',
  about:
    'How far it is and, when it has ended, what came of it: the snapshot that it made, or the problem why there is none.',
  answers: aResource(jobShape),
});
export const watchJob = affordance({
  ...readJobs,
  name: 'watchJob',
  rel: 'plimsoll:events',
  path: '/jobs/{jobId}/events',
  params: ofJob,
  title: 'A job while it changes',
  about:
    'Server-sent events: progress with the job at once and at each change, and end with the job as it ended, after which the stream is closed. It closes after an hour at the latest.',
  answers: anEventStream(PROGRESS),
});
export const listRejectedRows = affordance({
  ...readJobs,
  name: 'listRejectedRows',
  rel: 'plimsoll:rejected-rows',
  path: '/jobs/{jobId}/rejected-rows',
  params: ofJob,
  title: 'Rows that could not be read',
  about:
    'The first 10,000 rows of the file that could not be read, each with its line, why, and what it says, to be mended. ' +
    'Offered by a job that has any, once it has ended.',
  answers: aDownload(CSV, REJECTED),
});
export const cancelJob = affordance({
  name: 'cancelJob',
  rel: 'plimsoll:cancel',
  method: 'POST',
  path: '/jobs/{jobId}/cancel',
  params: { jobId: id(SAMPLE.waitingJob, { title: 'Job' }) },
  tag: 'Jobs',
  may: 'write:jobs',
  title: 'Cancel the job',
  about: 'Take it back while it waits or runs: it stops soon, and nothing of it is stored.',
  answers: aResource(jobShape),
  conflicts: ['job-ended'],
});

/** One that waits or runs: all that can be said of it, and done. */
export const openJobResource = (view: JobView): Resource =>
  resource(jobShape, view)
    .self(showJob.at({ jobId: view.id }))
    .link(listJobs.at({}), 'up')
    .link(watchJob.at({ jobId: view.id }))
    .offer(cancelJob.at({ jobId: view.id }));
