import type { DomainEvent } from '#libs/kernel';
import { v7 as uuid } from 'uuid';
import type { Prisma } from './generated/client.js';

/** Announced when there is something new to tell the outside. */
export const OUTSIDE_TOLD = 'outside-told';

/**
 * Keeps what the outside is told of these events, in their order and in the transaction of the change. Whoever makes a change
 * tells of it, whatever they may read. Answers how many there were.
 */
export async function putOut(tx: Prisma.TransactionClient, events: readonly DomainEvent[]): Promise<number> {
  const rows = events.flatMap(({ workspaceId, told }) => (told ? [rowOf(told, workspaceId)] : []));
  if (rows.length === 0) return 0;
  return tx.$executeRaw`
    INSERT INTO outbox_event (id, workspace_id, type, subject, site_id, data, text)
    SELECT id, workspace_id, type, subject, site_id, data, text
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS (id uuid, workspace_id uuid, type text, subject text, site_id uuid, data text, text text)
    ) WITH ORDINALITY
    ORDER BY ordinality`;
}

const rowOf = (
  { type, subject, siteId, data, text }: NonNullable<DomainEvent['told']>,
  workspaceId: string | undefined,
) => ({
  ...{ id: uuid(), workspace_id: workspaceId ?? null, type, subject, site_id: siteId ?? null },
  ...{ data: JSON.stringify(data), text },
});
