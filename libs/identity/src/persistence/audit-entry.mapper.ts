import type { Prisma } from '#libs/persistence';
import type { AuditEntryView } from '../application/audit-entry.view.js';
import type { AuditEntry } from '../domain/audit-entry.js';

type Row = Prisma.AuditEntryGetPayload<object>;
export type Summary = Omit<Row, 'before' | 'after' | 'workspaceId'>;

export const toRow = ({ principal, before, after, leftOut, ...entry }: AuditEntry) => ({
  ...entry,
  ...(principal && { principalId: principal.id, principalName: principal.name }),
  ...(before && { before: before as Prisma.InputJsonObject }),
  ...(after && { after: after as Prisma.InputJsonObject }),
  leftOut: [...leftOut],
});

export const toView = (row: Row): AuditEntryView => ({
  ...toSummary(row),
  ...(row.before !== null && { before: row.before as object }),
  ...(row.after !== null && { after: row.after as object }),
});

export function toSummary(row: Summary): AuditEntryView {
  const { id, at, principalId, principalName, action, resource, reason, leftOut, correlationId, count } = row;
  return {
    ...{ id, at: at.toISOString(), action, leftOut, correlationId, count },
    ...(principalId !== null && { principal: { id: principalId, name: principalName ?? principalId } }),
    ...(resource !== null && { resource }),
    ...(reason !== null && { reason }),
  };
}
