import type { DomainEvent } from '#libs/kernel';
import { CHANNEL } from './event-feed.js';
import type { Prisma } from './generated/client.js';
import { OUTSIDE_TOLD, putOut } from './outbox.js';

/**
 * Tells every process of these events when, and only when, the transaction is committed, and keeps for the outside what that is
 * told of them. Answers what is to be announced in this process then.
 */
export async function tellIn(
  tx: Prisma.TransactionClient,
  events: readonly DomainEvent[],
): Promise<readonly DomainEvent[]> {
  if (events.length === 0) return [];
  const announced: DomainEvent[] = events.map(({ told: _, ...event }) => event);
  if ((await putOut(tx, events)) > 0) announced.push({ type: OUTSIDE_TOLD });
  const payloads = packed(announced);
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, payload) FROM unnest(${payloads}::text[]) AS payload`;
  return announced;
}

/** As few lists as hold them: a notification costs the same whether it holds one event or fifty. */
function packed(events: readonly DomainEvent[]): string[] {
  const lists: string[][] = [];
  let room = 0;
  for (const event of events) {
    const text = JSON.stringify(event);
    const size = Buffer.byteLength(text) + 1;
    if (size > room) {
      lists.push([]);
      room = MOST_BYTES;
    }
    lists.at(-1)?.push(text);
    room -= size;
  }
  return lists.map((texts) => `[${texts.join()}]`);
}

/** PostgreSQL takes 8000 bytes, the end of the text among them. */
const MOST_BYTES = 7_990;
