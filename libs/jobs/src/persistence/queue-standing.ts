import { BriefMemory, Gauge } from '#libs/observability';
import type { OperatorPrisma } from '#libs/persistence';

/** How the queue of jobs stands in the database: the same whichever process tells it. */
export class QueueStanding {
  constructor(private readonly prisma: Pick<OperatorPrisma, '$queryRaw'>) {}

  /** Has it read whenever metrics are asked for, until the way out is taken. */
  tell(): () => void {
    const standing = new BriefMemory(() => this.read());
    const leaving = [
      OPEN.from(async () => {
        const { queued, running } = await standing.get();
        return [
          { of: ['queued'], value: queued },
          { of: ['running'], value: running },
        ];
      }),
      AGE.from(async () => [{ of: [], value: (await standing.get()).age }]),
    ];
    return () => leaving.forEach((leave) => leave());
  }

  /** Rejects where nobody does jobs: one that could begin has waited for five minutes, or one was begun and its worker is silent for so long. */
  async reach(): Promise<void> {
    const [{ isStuck }] = await this.prisma.$queryRaw<{ isStuck: boolean }[]>`
      SELECT EXISTS (
        SELECT FROM job AS waiting
        WHERE state = 'queued' AND greatest(due_at, created_at) < now() - interval '5 minutes' AND NOT EXISTS (
          SELECT FROM job AS running WHERE running.workspace_id = waiting.workspace_id AND running.state = 'running'
        )
      ) OR EXISTS (
        SELECT FROM job WHERE state = 'running' AND due_at < now() - interval '5 minutes'
      ) AS "isStuck"`;
    if (isStuck) throw new Error('Jobs wait, and nobody does them.');
  }

  async read(): Promise<{ readonly queued: number; readonly running: number; readonly age: number }> {
    const [standing] = await this.prisma.$queryRaw<{ queued: number; running: number; age: number }[]>`
      SELECT count(*) FILTER (WHERE state = 'queued')::int AS queued, count(*) FILTER (WHERE state = 'running')::int AS running,
        greatest(extract(epoch FROM now() - min(greatest(due_at, created_at)) FILTER (WHERE state = 'queued' AND due_at <= now())), 0)::float8 AS age
      FROM job WHERE state IN ('queued', 'running')`;
    return standing;
  }
}

const OPEN = new Gauge({
  name: 'plimsoll_jobs',
  help: 'Jobs in the database that wait (queued) or are being done (running): every process tells the same.',
  labels: ['state'],
});
const AGE = new Gauge({
  name: 'plimsoll_jobs_oldest_waiting_seconds',
  help: 'For how long the oldest job waits that may begin, 0 where none does: every process tells the same.',
});
