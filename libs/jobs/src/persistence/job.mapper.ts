import type { ToldRefusal } from '#libs/kernel';
import type { Prisma } from '#libs/persistence';
import type { JobType, JobView } from '../application/job.view.js';
import { estimatedEnd, type JobState, percentOf } from '../domain/job.js';

/** All of a job but the rows that it rejected, which only who asks for them is shown. */
export const SHOWN = { omit: { rejections: true } } satisfies Prisma.JobDefaultArgs;
type Row = Prisma.JobGetPayload<typeof SHOWN>;

export function toJobView(row: Row, now = new Date()): JobView {
  const { id, audienceId, totalBytes, createdAt, startedAt, endedAt, snapshotId, rejectedRows, refusal } = row;
  const state = row.state as JobState;
  const read = { bytes: state === 'succeeded' ? totalBytes : row.readBytes, rows: row.readRows };
  const end = state === 'running' && startedAt ? estimatedEnd(read, totalBytes, { startedAt, now }) : undefined;
  return {
    ...{ id, type: row.type as JobType, state, audienceId },
    progress: { ...read, totalBytes, percent: percentOf(read, totalBytes, state) },
    createdAt: createdAt.toISOString(),
    ...(startedAt && { startedAt: startedAt.toISOString() }),
    ...(endedAt && { endedAt: endedAt.toISOString() }),
    ...(end && { estimatedEndAt: end.toISOString() }),
    ...(snapshotId !== null && { result: { snapshotId } }),
    ...(rejectedRows > 0 && { rejectedRows }),
    ...(refusal !== null && { refusal: refusal as unknown as ToldRefusal }),
  };
}
