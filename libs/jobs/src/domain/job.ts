/** From when it was asked for until it has ended, one way or another. */
export const STATES = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const;
export type JobState = (typeof STATES)[number];

export const isEnded = (state: JobState): boolean => state !== 'queued' && state !== 'running';

/** What kinds of work there are. */
export const TYPES = ['import-snapshot'] as const;
export type JobType = (typeof TYPES)[number];

/** A file's bytes that were read, and the rows that they held. */
export interface Progress {
  readonly bytes: number;
  readonly rows: number;
}

/** A row of the file that could not be read: where it stands, why, and what it says. */
export interface RejectedRow {
  readonly line: number;
  /** Counted from 1, and what it is called, of one whose fault is in a column. */
  readonly column?: number;
  readonly header?: string;
  /** The refusal's. */
  readonly code: string;
  readonly detail: string;
  readonly cells: readonly string[];
}

/** Rows that could not be read: how many there are, and the first of them. */
export interface Rejected {
  readonly count: number;
  readonly rows: readonly RejectedRow[];
}

/** What was read for a job, and what could not be. */
export interface Outcome {
  readonly progress: Progress;
  readonly rejected: Rejected;
}

/** How much of the file was read, in percent; one that is whole and not yet stored is not done. */
export const percentOf = ({ bytes }: Pick<Progress, 'bytes'>, totalBytes: number, state: JobState): number => {
  if (state === 'succeeded') return 100;
  return totalBytes === 0 ? 0 : Math.min(99, Math.floor((100 * bytes) / totalBytes));
};

/** When it will have read all, if it goes on as it went. Nothing before anything was read, nor when it runs no more. */
export function estimatedEnd(
  { bytes }: Pick<Progress, 'bytes'>,
  totalBytes: number,
  { startedAt, now }: { readonly startedAt: Date; readonly now: Date },
): Date | undefined {
  if (bytes === 0) return undefined;
  const elapsed = now.getTime() - startedAt.getTime();
  return new Date(startedAt.getTime() + (elapsed * Math.max(totalBytes, bytes)) / bytes);
}

/** After so many it is given up: it may be that which ends its workers. */
export const MOST_ATTEMPTS = 3;
