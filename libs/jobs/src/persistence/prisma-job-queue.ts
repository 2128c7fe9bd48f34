import { NotFound, toldOf, type ToldRefusal } from '#libs/kernel';
import { currentSpan } from '#libs/observability';
import {
  inUnitOfWork,
  inWorkspace,
  isDuplicate,
  onMissingParent,
  OperatorPrisma,
  Prisma,
  PrismaService,
  saveWithEvents,
} from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { type Claim, type Done, type GivenUp, JobQueue, type NewJob } from '../application/job-queue.js';
import { JobStep } from '../domain/job-step.js';
import { JobEnded, JobGivenUp, TooManyJobs } from '../domain/job.errors.js';
import { type JobState, MOST_ATTEMPTS, type Outcome, type Progress } from '../domain/job.js';
import { packed } from './zstd.js';

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
    await this.refuseIfFull(); // others were added while the file arrived
    const data = {
      ...{ id, type, audienceId, input, uploadId: upload.uploadId, totalBytes: upload.size },
      ...{ createdById: by.id, createdByName: by.name, dueAt: AT_ONCE },
      traceparent: currentSpan()?.traceparent ?? null,
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

  async giveUp(): Promise<GivenUp[]> {
    const refusal = toldOf(new JobGivenUp(MOST_ATTEMPTS));
    const silent = await this.operator.$queryRaw<Silent[]>`
      SELECT id, workspace_id AS "workspaceId", upload_id AS "uploadId", type, attempt,
        (1000 * extract(epoch FROM now() - started_at))::float8 AS milliseconds
      FROM job WHERE state = 'running' AND due_at <= now() AND attempt >= ${MOST_ATTEMPTS}`;
    const givenUp: GivenUp[] = [];
    for (const { uploadId, ...told } of silent) {
      const job = { ...told, refusal };
      if (await this.#ending({ ...job, uploadId }, () => this.#giveUpOne(job))) givenUp.push(job);
    }
    return givenUp;
  }

  async claim(): Promise<Claim | undefined> {
    let claims = await this.#claimOne();
    for (let again = 0; claims === 'another came first' && again < MOST_AGAIN; again += 1)
      claims = await this.#claimOne();
    const [claim] = claims === 'another came first' ? [] : claims;
    if (!claim) return undefined;
    const { traceparent, ...rest } = claim;
    return { ...rest, ...(traceparent !== null && { traceparent }) };
  }

  #claimOne(): Promise<Claimed[] | 'another came first'> {
    return this.operator.$queryRaw<Claimed[]>`
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
      RETURNING id, workspace_id AS "workspaceId", type, input, upload_id AS "uploadId", total_bytes AS size, attempt, traceparent`.catch(
      tellThatAnotherCameFirst,
    );
  }

  async renew({ id, attempt }: Claim, { bytes, rows }: Progress): Promise<boolean> {
    const renewed = await this.operator.$executeRaw`
      UPDATE job SET due_at = now() + ${LEASE}::interval, read_bytes = ${bytes}, read_rows = ${rows}
      WHERE id = ${id}::uuid AND attempt = ${attempt} AND state = 'running'`;
    return renewed > 0;
  }

  async finish(claim: Claim, work: () => Promise<Done>): Promise<boolean> {
    const storing = async () => {
      const { snapshotId, ...outcome } = await work();
      await this.#end(claim, { state: 'succeeded', snapshotId, ...(await readOf(outcome)) });
    };
    return this.#ending(claim, () => inUnitOfWork(this.prisma, storing, { timeout: LONGEST }));
  }

  async fail(claim: Claim, refusal: ToldRefusal, outcome: Outcome): Promise<boolean> {
    const end = { state: 'failed', refusal: json(refusal), ...(await readOf(outcome)) };
    return this.#ending(claim, () => this.#end(claim, end));
  }

  async giveBack({ id, attempt }: Claim, wait: number): Promise<boolean> {
    const givenBack = await this.operator.$executeRaw`
      UPDATE job SET state = 'queued', due_at = now() + ${`${String(wait)} milliseconds`}::interval
      WHERE id = ${id}::uuid AND attempt = ${attempt} AND state = 'running'`;
    return givenBack > 0;
  }

  async unclaim({ id, attempt }: Claim): Promise<boolean> {
    const givenBack = await this.operator.$executeRaw`
      UPDATE job SET state = 'queued', due_at = now(), attempt = attempt - 1
      WHERE id = ${id}::uuid AND attempt = ${attempt} AND state = 'running'`;
    return givenBack > 0;
  }

  async sweep(): Promise<void> {
    await this.operator.$executeRaw`
      DELETE FROM job_part AS part
      WHERE EXISTS (SELECT FROM job WHERE job.upload_id = part.upload_id AND job.ended_at IS NOT NULL)
        OR created_at < now() - interval '1 day' AND NOT EXISTS (SELECT FROM job WHERE job.upload_id = part.upload_id)`;
    await this.operator.$executeRaw`DELETE FROM job WHERE ended_at < now() - interval '30 days'`;
  }

  /** Whoever's attempt is over leaves the file alone: another may read it at this moment. */
  async #ending(
    { workspaceId, uploadId }: Pick<Claim, 'workspaceId' | 'uploadId'>,
    end: () => Promise<void>,
  ): Promise<boolean> {
    try {
      await inWorkspace(workspaceId, end);
    } catch (error) {
      if (error instanceof AttemptOver) return false;
      throw error;
    }
    // What is read no more may hold user agents.
    await this.operator.jobPart.deleteMany({ where: { uploadId } });
    return true;
  }

  /** Under this attempt, or not at all. */
  async #end({ id, attempt }: Claim, end: Prisma.JobUpdateManyMutationInput): Promise<void> {
    await saveWithEvents(this.prisma, new JobStep(id, 'ended'), async (tx) => {
      const where = { id, attempt, state: 'running' };
      const { count } = await tx.job.updateMany({ where, data: { ...end, endedAt: new Date() } });
      if (count === 0) throw new AttemptOver();
    });
  }

  /** Unless it was told of at the last moment. */
  async #giveUpOne({ id, refusal }: GivenUp): Promise<void> {
    await saveWithEvents(this.prisma, new JobStep(id, 'ended'), async (tx) => {
      const givenUp = await tx.$executeRaw`
        UPDATE job SET state = 'failed', refusal = ${JSON.stringify(refusal)}::jsonb, ended_at = now()
        WHERE id = ${id}::uuid AND state = 'running' AND due_at <= now() AND attempt >= ${MOST_ATTEMPTS}`;
      if (givenUp === 0) throw new AttemptOver();
    });
  }
}

type Claimed = Omit<Claim, 'traceparent'> & { readonly traceparent: string | null };
type Silent = Omit<GivenUp, 'refusal'> & Pick<Claim, 'uploadId'>;

/** The job was taken back, or is another worker's: what was stored for it is taken back too. */
class AttemptOver extends Error {}

/** Two workers looked at two jobs of one workspace at one moment: the index let one begin. The other looks again, for other workspaces wait too. */
const tellThatAnotherCameFirst = (error: unknown): 'another came first' => {
  if (isDuplicate(error)) return 'another came first';
  throw error;
};

/** By whatever clock: that of this process, which a default of Prisma's would be, may be days ahead of the one that claims go by. */
const AT_ONCE = new Date(0);
const OPEN = ['queued', 'running'] satisfies JobState[];
/** Of one workspace, each with a file of up to 200 MB. */
const MOST_OPEN = 20;
/** Renewed every second. */
const LEASE = '30 seconds';
const MOST_AGAIN = 3;
/** Milliseconds from the first row that is written to the end: a snapshot with many names takes longer than a command. */
const LONGEST = 60_000;

async function readOf({ progress: { bytes, rows }, rejected }: Outcome) {
  const read = { readBytes: bytes, readRows: rows, rejectedRows: rejected.count };
  return rejected.count === 0
    ? read
    : { ...read, rejections: new Uint8Array(await packed(Buffer.from(JSON.stringify(rejected.rows)))) };
}

const json = (value: object): Prisma.InputJsonObject => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
