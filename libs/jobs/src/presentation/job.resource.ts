import { listSnapshots, showSnapshot } from '#libs/audiences/contract';
import { resource, type Resource, type StreamedEvent } from '#libs/hypermedia';
import { RetoldRefusal, type ToldRefusal } from '#libs/kernel';
import { problemOf } from '#libs/problem-details';
import type { JobView } from '../application/job.view.js';
import { jobShape, listJobs, listRejectedRows, openJobResource, showJob } from './jobs.affordances.js';

/** A job with where what came of it is; the relation of the problem leads to its documentation. */
export function jobResource(view: JobView): Resource {
  const { id, audienceId, result, refusal, rejectedRows, endedAt } = view;
  const shown = endedAt === undefined ? openJobResource(view) : endedJob(id, view, refusal);
  shown.link(listSnapshots.at({ audienceId }));
  if (rejectedRows !== undefined) shown.link(listRejectedRows.at({ jobId: id }));
  return result ? shown.link(showSnapshot.at({ audienceId, ...result })) : shown;
}

/** The same, to be told while it changes. */
export const jobEvent = (view: JobView): StreamedEvent => {
  const isLast = view.endedAt !== undefined;
  return { name: isLast ? 'end' : 'progress', data: jobResource(view), isLast };
};

const endedJob = (jobId: string, view: JobView, refusal?: ToldRefusal): Resource =>
  resource(jobShape, { ...view, ...(refusal && { problem: problemOf(new RetoldRefusal(refusal)).document }) })
    .self(showJob.at({ jobId }))
    .link(listJobs.at({}), 'up');
