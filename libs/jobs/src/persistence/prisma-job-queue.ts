import { NotFound } from '#libs/kernel';
import {
  inUnitOfWork,
  inWorkspace,
  onMissingParent,
  OperatorPrisma,
  Prisma,
  PrismaService,
  saveWithEvents,
} from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { type Claim, type Done, JobQueue, type NewJob } from '../application/job-queue.js';
import { JobStep } from '../domain/job-step.js';
import { JobEnded, JobGivenUp, TooManyJobs } from '../domain/job.errors.js';
import { type JobState, MOST_ATTEMPTS, type Progress, refusalOf, type StoredRefusal } from '../domain/job.js';

/** Jobs in a table: a claim is a lease that ends, and an attempt that no other has. */
@Injectable()
export class PrismaJobQueue extends JobQueue {
  constructor(
    private readonly prisma: PrismaService,
    private readonly operator: OperatorPrisma,
  ) {
    super();
  }

  async refuseIfFull(): Promise<void> {
    const waiting = await this.prisma.job.count({ where: { state: { in: OPEN } } });
    if (waiting >= MOST_OPEN) throw new TooManyJobs(MOST_OPEN);
  }

  async add({ id, type, audienceId, input, upload, by }: NewJob): Promise<void> {
    const data = {
      ...{ id, type, audienceId, input, uploadId: upload.uploadId, totalBytes: upload.size },
      ...{ createdById: by.id, createdByName: by.name },
    };
    await saveWithEvents(this.prisma, new JobStep(id, 'queued'), (tx) =>
      tx.job.create({ data }).catch(onMissingParent(new NotFound('audience', audienceId))),
    );
  }

  async cancel(jobId: string): Promise<void> {
    await saveWithEvents(this.prisma, new JobStep(jobId, 'ended'), async (tx) => {
      const ended = { state: 'cancelled', endedAt: new Date() };
      const { count } = await tx.job.updateMany({ where: { id: jobId, state: { in: OPEN } }, data: ended });
      if (count > 0) return;
      const job = await tx.job.findFirst({ where: { id: jobId }, select: { state: true } });
      throw job ? new JobEnded(job.state as JobState) : new NotFound('job', jobId);
    });
  }

  async claim(): Promise<Claim | undefined> {
    await this.#giveUp();
    const claims = await this.operator.$queryRaw<Claim[]>`
      UPDATE job
      SET state = 'running', attempt = attempt + 1, due_at = now() + ${LEASE}::interval,
        started_at = now(), read_bytes = 0, read_rows = 0
      WHERE id = (
        SELECT id FROM job AS waiting
        WHERE state IN ('queued', 'running') AND due_at <= now() AND NOT EXISTS (
          SELECT FROM job AS running
          WHERE running.workspace_id = waiting.workspace_id AND running.state = 'running' AND running.id <> waiting.id
        )
        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
      )
      RETURNING id, workspace_id AS "workspaceId", type, input, upload_id AS "uploadId", attempt`.catch(
      noneIfAnotherCameFirst,
    );
    return claims.at(0);
  }

  async renew({ id, attempt }: Claim, { bytes, rows }: Progress): Promise<boolean> {
    const renewed = await this.operator.$executeRaw`
      UPDATE job SET due_at = now() + ${LEASE}::interval, read_bytes = ${bytes}, read_rows = ${rows}
      WHERE id = ${id}::uuid AND attempt = ${attempt} AND state = 'running'`;
    return renewed > 0;
  }

  async finish(claim: Claim, work: () => Promise<Done>): Promise<void> {
    const storing = inWorkspace(claim.workspaceId, () =>
      inUnitOfWork(this.prisma, async () => {
        const { snapshotId, progress } = await work();
        await this.#end(claim, { state: 'succeeded', snapshotId, ...readOf(progress) });
      }),
    );
    await storing.catch(unlessOver);
    await this.#forget(claim.uploadId);
  }

  async fail(claim: Claim, refusal: StoredRefusal, progress: Progress): Promise<void> {
    const failing = inWorkspace(claim.workspaceId, () =>
      this.#end(claim, { state: 'failed', refusal: json(refusal), ...readOf(progress) }),
    );
    await failing.catch(unlessOver);
    await this.#forget(claim.uploadId);
  }

  async giveBack({ id, attempt }: Claim, wait: number): Promise<void> {
    await this.operator.$executeRaw`
      UPDATE job SET state = 'queued', due_at = now() + ${`${String(wait)} milliseconds`}::interval
      WHERE id = ${id}::uuid AND attempt = ${attempt} AND state = 'running'`;
  }

  async sweep(): Promise<void> {
    await this.operator.$executeRaw`
      DELETE FROM job_part AS part
      WHERE created_at < now() - interval '1 day' AND NOT EXISTS (
        SELECT FROM job WHERE job.upload_id = part.upload_id AND job.state IN ('queued', 'running'))`;
    await this.operator.$executeRaw`DELETE FROM job WHERE ended_at < now() - interval '30 days'`;
  }

  /** Under this attempt, or not at all. */
  async #end({ id, attempt }: Claim, outcome: Prisma.JobUpdateManyMutationInput): Promise<void> {
    await saveWithEvents(this.prisma, new JobStep(id, 'ended'), async (tx) => {
      const where = { id, attempt, state: 'running' };
      const { count } = await tx.job.updateMany({ where, data: { ...outcome, endedAt: new Date() } });
      if (count === 0) throw new AttemptOver();
    });
  }

  /** Those that ended their workers, or outlasted them, as often as they may. */
  async #giveUp(): Promise<void> {
    const refusal = JSON.stringify(refusalOf(new JobGivenUp(MOST_ATTEMPTS)));
    await this.operator.$executeRaw`
      UPDATE job SET state = 'failed', refusal = ${refusal}::jsonb, ended_at = now()
      WHERE state = 'running' AND due_at <= now() AND attempt >= ${MOST_ATTEMPTS}`;
  }

  /** What is read no more may hold user agents. */
  async #forget(uploadId: string): Promise<void> {
    await this.operator.jobPart.deleteMany({ where: { uploadId } });
  }
}

/** The job was taken back, or is another worker's: what was stored for it is taken back too. */
class AttemptOver extends Error {}

const unlessOver = (error: unknown): void => {
  if (!(error instanceof AttemptOver)) throw error;
};

/** Two workers looked at two jobs of one workspace at one moment: the index let one begin. */
const noneIfAnotherCameFirst = (error: unknown): [] => {
  const { meta } = error as {
    readonly meta?: { readonly driverAdapterError?: { readonly cause?: { kind?: string } } };
  };
  if (meta?.driverAdapterError?.cause?.kind === 'UniqueConstraintViolation') return [];
  throw error;
};

const OPEN = ['queued', 'running'] satisfies JobState[];
/** Of one workspace, each with a file of up to 200 MB. */
const MOST_OPEN = 20;
/** Renewed every second. */
const LEASE = '30 seconds';

const readOf = ({ bytes, rows }: Progress) => ({ readBytes: bytes, readRows: rows });

const json = (value: object): Prisma.InputJsonObject => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
