import type { AggregateRoot, DomainEvent } from '#libs/kernel';
import { failAsTold } from './driver-errors.js';
import type { Prisma } from './generated/client.js';
import { workspaceInContext } from './in-workspace.js';
import type { OperatorPrisma, PrismaService } from './prisma.service.js';
import { retried } from './retried.js';
import { tellIn } from './tell-in.js';

/**
 * Writes the aggregate, or several whose events are given together, and announces what happened: both or neither. Other processes hear of them when the transaction is
 * committed, this one before the promise is kept. The write may run again when it collided with another one. It may take
 * as long as any transaction of a command, or `timeout` milliseconds. Within a unit of work it is a part of that.
 */
export async function saveWithEvents<Result>(
  prisma: PrismaService | OperatorPrisma,
  aggregate: Pick<AggregateRoot, 'events'>,
  write: (tx: Prisma.TransactionClient) => Promise<Result>,
  { timeout }: { readonly timeout?: number } = {},
): Promise<Result> {
  const events = aggregate.events.map(inContext);
  const unit = prisma.$unit;
  if (unit)
    return unit.part(async (tx) => {
      const written = await write(tx);
      unit.tell(events);
      return written;
    });

  const { written, announced } = await retried(() =>
    prisma.$transaction(
      async (tx) => {
        const result = await write(tx);
        return { written: result, announced: await tellIn(tx, events) };
      },
      { timeout },
    ),
  ).catch(failAsTold);
  for (const event of announced) prisma.$events.announce(event);
  return written;
}

/** Aggregates do not know their tenant; those who hear of them must. */
const inContext = (event: DomainEvent): DomainEvent => {
  const workspaceId = workspaceInContext();
  return workspaceId === undefined ? event : { workspaceId, ...event };
};
