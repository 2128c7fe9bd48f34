import type { CursorPage, CursorRequest } from '#libs/kernel';
import type { JobState, JobView } from './job.view.js';

export interface JobFilter {
  readonly state?: JobState;
  readonly audienceId?: string;
}

/** Reads the jobs of the workspace. */
export abstract class JobViews {
  abstract find(jobId: string): Promise<JobView | undefined>;
  /** As the product, whoever asks. */
  abstract glance(workspaceId: string, jobId: string): Promise<JobView | undefined>;
  /** The newest first. */
  abstract list(filter: JobFilter, page: CursorRequest): Promise<CursorPage<JobView>>;
}
