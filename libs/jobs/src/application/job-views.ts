import type { CursorPage, CursorRequest } from '#libs/kernel';
import type { JobState, JobView, RejectedRow } from './job.view.js';

export interface JobFilter {
  readonly state?: JobState;
  readonly audienceId?: string;
}

/** Reads the jobs of the workspace. */
export abstract class JobViews {
  abstract find(jobId: string): Promise<JobView | undefined>;
  /** As the product, whoever asks. */
  abstract glance(workspaceId: string, jobId: string): Promise<JobView | undefined>;
  /** Those of its file that could not be read, the first of them, once it has ended. */
  abstract rejectedRows(jobId: string): Promise<readonly RejectedRow[]>;
  /** The newest first. */
  abstract list(filter: JobFilter, page: CursorRequest): Promise<CursorPage<JobView>>;
}
