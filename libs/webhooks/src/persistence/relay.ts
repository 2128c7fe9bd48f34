import type { Errand } from '#libs/background';
import type { DomainEvent } from '#libs/kernel';
import { type EventFeed, type OperatorPrisma, OUTSIDE_TOLD, type Prisma } from '#libs/persistence';
import { v7 as uuid } from 'uuid';
import { DELIVERIES_DUE } from './due-deliveries.js';

/**
 * Hands what the outside is to be told to those who want it: a delivery for each endpoint. One process does so at a time, so
 * that no later event of a site overtakes an earlier one; each row is marked by itself, whatever its position.
 */
export class Relay implements Errand {
  readonly name = 'Handing events to webhooks';
  readonly every = 5_000;

  constructor(
    private readonly prisma: OperatorPrisma,
    private readonly feed: EventFeed,
  ) {}

  wakes({ type }: DomainEvent): boolean {
    return type === OUTSIDE_TOLD;
  }

  async run(): Promise<boolean> {
    const { events, deliveries } = await this.prisma.$transaction(relayIn);
    if (deliveries > 0) this.feed.announce({ type: DELIVERIES_DUE });
    return events === AT_ONCE;
  }
}

interface Wanted {
  readonly position: bigint;
  readonly workspace_id: string;
  readonly endpoint_id: string;
  readonly lane: string;
}

async function relayIn(
  tx: Prisma.TransactionClient,
): Promise<{ readonly events: number; readonly deliveries: number }> {
  const [{ mine }] = await tx.$queryRaw<{ mine: boolean }[]>`SELECT pg_try_advisory_xact_lock(${LOCK}) AS mine`;
  if (!mine) return { events: 0, deliveries: 0 };
  const events = await tx.outboxEvent.findMany({
    ...{ where: { relayedAt: null }, orderBy: { position: 'asc' }, take: AT_ONCE },
    select: { position: true },
  });
  if (events.length === 0) return { events: 0, deliveries: 0 };

  const positions = events.map(({ position }) => position);
  const wanted = await tx.$queryRaw<Wanted[]>`
    SELECT o.position, e.workspace_id, e.id AS endpoint_id, COALESCE(o.site_id::text, '') AS lane
    FROM outbox_event o
    JOIN webhook_endpoint e ON (e.workspace_id = o.workspace_id OR o.workspace_id IS NULL)
      AND e.disabled_at IS NULL AND o.type = ANY(e.events)
    WHERE o.position = ANY(${positions}::bigint[])
    ORDER BY o.position FOR SHARE OF e`;
  const taken = [...new Set(wanted.map(({ position }) => position))];
  const deliveries = taken.length === 0 ? 0 : await deliver(tx, wanted, taken);
  // What nobody wants is kept for nobody.
  await tx.outboxEvent.deleteMany({ where: { position: { in: positions, notIn: taken } } });
  return { events: events.length, deliveries };
}

async function deliver(tx: Prisma.TransactionClient, wanted: readonly Wanted[], taken: bigint[]): Promise<number> {
  const rows = wanted.map((row) => ({ ...row, id: uuid(), position: String(row.position) }));
  const deliveries = await tx.$executeRaw`
    INSERT INTO webhook_delivery (id, workspace_id, endpoint_id, event_position, lane, next_at)
    SELECT id, workspace_id, endpoint_id, position, lane, now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row(id uuid, workspace_id uuid, endpoint_id uuid, position bigint, lane text)`;
  await tx.outboxEvent.updateMany({ where: { position: { in: taken } }, data: { relayedAt: new Date() } });
  return deliveries;
}

const AT_ONCE = 500;
/** Any number that nothing else locks by. */
const LOCK = 7_260_411;
