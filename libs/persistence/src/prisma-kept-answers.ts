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

/** What was answered to writes, kept in the transaction of what they wrote and found for so many hours. */
export class PrismaKeptAnswers {
  constructor(
    private readonly prisma: PrismaService,
    private readonly operator: OperatorPrisma,
    private readonly hours = 24,
  ) {}

  async find(at: At): Promise<Answer | undefined> {
    const found = await this.prisma.idempotencyRecord.findFirst({ where: { ...at, createdAt: { gte: this.oldest } } });
    return found ? { ...found, headers: found.headers as Record<string, string> } : undefined;
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
        WHERE earlier.created_at < ${this.oldest}`;
    if (kept === 0) throw new KeptMeanwhile();
  }

  async sweep(): Promise<void> {
    await this.operator.idempotencyRecord.deleteMany({ where: { createdAt: { lt: this.oldest } } });
  }

  /** When an answer was kept that is just still found. */
  private get oldest(): Date {
    return new Date(Date.now() - this.hours * HOUR);
  }
}

const HOUR = 3_600_000;
