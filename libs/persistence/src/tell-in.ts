import type { DomainEvent } from '#libs/kernel';
import { CHANNEL } from './event-feed.js';
import type { Prisma } from './generated/client.js';

/** Tells every process of these events when, and only when, the transaction is committed. */
export async function tellIn(tx: Prisma.TransactionClient, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  const payloads = events.map((event) => JSON.stringify(event));
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, payload) FROM unnest(${payloads}::text[]) AS payload`;
}
