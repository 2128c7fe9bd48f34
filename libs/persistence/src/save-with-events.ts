import { setTimeout as pause } from 'node:timers/promises';
import type { AggregateRoot, DomainEvent } from '#libs/kernel';
import { isWriteConflict } from './driver-errors.js';
import { CHANNEL } from './event-feed.js';
import type { Prisma } from './generated/client.js';
import { workspaceInContext } from './in-workspace.js';
import type { OperatorPrisma, PrismaService } from './prisma.service.js';

/**
 * Writes the aggregate and announces its events, both or neither. Other processes hear of them when the transaction is
 * committed, this one before the promise is kept. The write may run again when it collided with another one. It may take
 * as long as any transaction of a command, or `timeout` milliseconds.
 */
export async function saveWithEvents<Result>(
  prisma: PrismaService | OperatorPrisma,
  aggregate: AggregateRoot,
  write: (tx: Prisma.TransactionClient) => Promise<Result>,
  { timeout }: { readonly timeout?: number } = {},
): Promise<Result> {
  const events = aggregate.events.map(inContext);
  const payloads = events.map((event) => JSON.stringify(event));
  const result = await retried(() =>
    prisma.$transaction(
      async (tx) => {
        const written = await write(tx);
        if (payloads.length > 0) {
          await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, payload) FROM unnest(${payloads}::text[]) AS payload`;
        }
        return written;
      },
      { timeout },
    ),
  );
  for (const event of events) prisma.$events.announce(event);
  return result;
}

/** Aggregates do not know their tenant; those who hear of them must. */
const inContext = (event: DomainEvent): DomainEvent => {
  const workspaceId = workspaceInContext();
  return workspaceId === undefined ? event : { workspaceId, ...event };
};

const ATTEMPTS = 4;

async function retried<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isWriteConflict(error)) throw error;
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
}
