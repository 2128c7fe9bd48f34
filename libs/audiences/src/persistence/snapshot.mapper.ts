import type { Prisma, TableRows } from '#libs/persistence';
import type { SnapshotRowView, SnapshotView, TotalsView } from '../application/queries/snapshot-views.js';
import type { FileReading } from '../domain/file-reading.js';
import type { Outcome, Reason } from '../domain/mapping.js';
import { Snapshot } from '../domain/snapshot.js';
import type { SnapshotRow, Totals } from '../domain/snapshot-contents.js';
import { sumOfVisits } from '../domain/visit-sum.js';

export const withContents = {
  include: {
    shares: { orderBy: [{ browser: 'asc' }, { release: 'asc' }] },
    rows: { orderBy: { ordinal: 'asc' } },
  },
} satisfies Prisma.SnapshotDefaultArgs;

type Row = Prisma.SnapshotGetPayload<object>;
type WholeRow = Prisma.SnapshotGetPayload<typeof withContents>;
type NameRow = Prisma.SnapshotRowGetPayload<object>;

export function toSnapshot({ shares, rows, ...row }: WholeRow): Snapshot {
  const { id, audienceId, editionId } = row;
  return Snapshot.restore({
    ...{ id, audienceId, editionId, period: periodOf(row) },
    visits: visitsOf(row),
    rows: rowsOf(row),
    ...fileOf(row),
    ...(row.predecessorId !== null && { remapOf: { snapshotId: row.predecessorId, revision: row.revision } }),
    shares: shares.map(({ browser, release, visits }) => ({ browser, release, visits })),
    names: rows.map(toName),
  });
}

export function toRow({ state }: Snapshot): Prisma.SnapshotUncheckedCreateInput {
  const { id, audienceId, editionId, period, visits, rows, file, remapOf } = state;
  return {
    ...{ id, audienceId, editionId, from: new Date(period.from), to: new Date(period.to) },
    ...{ visitsMapped: visits.mapped, visitsApproximated: visits.approximated },
    ...{ visitsUnknown: visits.unknown, visitsBots: visits.bot },
    ...{ rowsMapped: rows.mapped, rowsApproximated: rows.approximated, rowsUnknown: rows.unknown, rowsBots: rows.bot },
    ...(file && { file: JSON.stringify(file) }),
    ...(remapOf && { revision: remapOf.revision, predecessorId: remapOf.snapshotId }),
  };
}

/** What a snapshot holds beside its own row. */
export const toContentRows = ({ state: { id, shares, names } }: Snapshot): readonly TableRows[] => [
  { table: 'snapshot_share', defaults: { snapshot_id: id }, rows: shares.map((share) => ({ ...share })) },
  {
    table: 'snapshot_row',
    defaults: { snapshot_id: id },
    rows: names.map(({ osVersion, ...name }, ordinal) => ({ ordinal, os_version: osVersion, ...name })),
  },
];

/** A row with what came after it. */
export const withSuccessor = { successor: { select: { id: true } } } as const;

export const toView = (row: Row & { readonly successor: { readonly id: string } | null }): SnapshotView => ({
  ...{ id: row.id, audienceId: row.audienceId, editionId: row.editionId, ...periodOf(row) },
  ...{ revision: row.revision, isLatest: row.successor === null },
  ...(row.predecessorId !== null && { predecessorId: row.predecessorId }),
  ...(row.successor && { successorId: row.successor.id }),
  createdAt: row.createdAt.toISOString(),
  visits: toTotals(visitsOf(row)),
  rows: toTotals(rowsOf(row)),
});

export function toNameView(row: NameRow): SnapshotRowView {
  const { count, ...view } = toName(row);
  return { ...view, rows: count };
}

/** Days, as they are stored. */
export const periodOf = ({ from, to }: Pick<Row, 'from' | 'to'>) => ({ from: dayOf(from), to: dayOf(to) });

const dayOf = (date: Date): string => date.toISOString().slice(0, 'YYYY-MM-DD'.length);

/** What was stored was written by us. */
export const fileOf = ({ file }: Row): { readonly file?: FileReading } =>
  file === null ? {} : { file: JSON.parse(file) as FileReading };

export const visitsOf = (row: Row): Totals => ({
  ...{ mapped: row.visitsMapped, approximated: row.visitsApproximated },
  ...{ unknown: row.visitsUnknown, bot: row.visitsBots },
});

const rowsOf = (row: Row): Totals => ({
  ...{ mapped: row.rowsMapped, approximated: row.rowsApproximated },
  ...{ unknown: row.rowsUnknown, bot: row.rowsBots },
});

const toTotals = ({ mapped, approximated, unknown, bot }: Totals): TotalsView => ({
  total: sumOfVisits([mapped, approximated, unknown, bot]),
  ...{ mapped, approximated, unknown, bots: bot },
});

function toName(row: NameRow): SnapshotRow {
  const { name, visits, count } = row;
  const optional = ['version', 'os', 'osVersion', 'browser', 'release'] as const;
  const named = optional.flatMap((member) => (row[member] === null ? [] : [[member, row[member]] as const]));
  // What was stored was an outcome and a reason of ours.
  const { outcome, reason } = row as { outcome: Outcome; reason: Reason };
  return { name, ...Object.fromEntries(named), outcome, reason, visits, count };
}
