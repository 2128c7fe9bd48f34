import { listSnapshots, showSnapshot } from '#libs/audiences/contract';
import { resource, type Resource, type StreamedEvent } from '#libs/hypermedia';
import { DomainError, type DomainErrorKind } from '#libs/kernel';
import { problemOf } from '#libs/problem-details';
import type { JobView, StoredRefusal } from '../application/job.view.js';
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

const endedJob = (jobId: string, view: JobView, refusal?: StoredRefusal): Resource =>
  resource(jobShape, { ...view, ...(refusal && { problem: problemOf(new Retold(refusal)).document }) })
    .self(showJob.at({ jobId }))
    .link(listJobs.at({}), 'up');

/** A refusal of a process that may be gone. */
class Retold extends DomainError {
  readonly kind: DomainErrorKind;
  readonly code: string;
  readonly title: string;

  constructor({ kind, code, title, detail, facts, faults }: StoredRefusal) {
    super(detail, facts, faults);
    this.kind = kind;
    this.code = code;
    this.title = title;
  }
}
