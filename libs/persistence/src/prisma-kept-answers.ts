import { currentWorkspace } from './in-workspace.js';
import type { OperatorPrisma, PrismaService } from './prisma.service.js';

/** Where a key counts, within the workspace in context. */
interface At {
  readonly principal: string;
  readonly method: string;
  readonly path: string;
  readonly key: string;
}
interface Answer {
  readonly payload: Uint8Array;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Another process has kept its answer to the same write first; what was written here is to be taken back. */
export class KeptMeanwhile extends Error {
  override readonly name = 'KeptMeanwhile';
}

/** What was answered to writes, kept in the transaction of what they wrote and found for so many hours of the database's clock. */
export class PrismaKeptAnswers {
  constructor(
    private readonly prisma: PrismaService,
    private readonly operator: OperatorPrisma,
    private readonly hours = 24,
  ) {}

  async find(at: At): Promise<Answer | undefined> {
    const { principal, method, path, key } = at;
    const [found] = await this.prisma.$queryRaw<Answer[]>`
      SELECT payload, status, headers, body FROM idempotency_record
      WHERE workspace_id = ${currentWorkspace()}::uuid AND principal = ${principal} AND method = ${method}
        AND path = ${path} AND key = ${key} AND created_at >= now() - make_interval(hours => ${this.hours}::int)`;
    return found;
  }

  /** Waits where another process is about to keep its answer, and fails once it has. One that is too old gives way. */
  async keep({ principal, method, path, key }: At, { payload, status, headers, body }: Answer): Promise<void> {
    const kept = await this.prisma.$executeRaw`
      INSERT INTO idempotency_record AS earlier
        (workspace_id, principal, method, path, key, payload, status, headers, body)
      VALUES (${currentWorkspace()}::uuid, ${principal}, ${method}, ${path}, ${key},
        ${payload}, ${status}, ${JSON.stringify(headers)}::jsonb, ${body})
      ON CONFLICT (workspace_id, principal, method, path, key) DO UPDATE
        SET (payload, status, headers, body, created_at) =
          (excluded.payload, excluded.status, excluded.headers, excluded.body, excluded.created_at)
        WHERE earlier.created_at < now() - make_interval(hours => ${this.hours}::int)`;
    if (kept === 0) throw new KeptMeanwhile();
  }

  async sweep(): Promise<void> {
    await this.operator.$executeRaw`
      DELETE FROM idempotency_record WHERE created_at < now() - make_interval(hours => ${this.hours}::int)`;
  }
}
