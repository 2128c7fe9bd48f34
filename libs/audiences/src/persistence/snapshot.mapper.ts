import type { Prisma, TableRows } from '#libs/persistence';
import type { SegmentView, SnapshotRowView, SnapshotView, TotalsView } from '../application/queries/snapshot-views.js';
import { mostVisitsFirst, type Segment } from '../domain/dimension.js';
import type { FileReading } from '../domain/file-reading.js';
import type { Outcome, Reason } from '../domain/mapping.js';
import { Snapshot } from '../domain/snapshot.js';
import type { Share, SnapshotRow, Totals } from '../domain/snapshot-row.js';
import { sumOfVisits } from '../domain/visit-sum.js';

export const withContents = {
  include: {
    shares: { orderBy: [{ browser: 'asc' }, { release: 'asc' }] },
    rows: { orderBy: { ordinal: 'asc' } },
    segments: { include: { shares: { orderBy: [{ browser: 'asc' }, { release: 'asc' }] } } },
  },
} satisfies Prisma.SnapshotDefaultArgs;

type Row = Prisma.SnapshotGetPayload<object>;
type WholeRow = Prisma.SnapshotGetPayload<typeof withContents>;
type SegmentRow = Prisma.SnapshotSegmentGetPayload<object>;
type NameRow = Prisma.SnapshotRowGetPayload<object>;

export function toSnapshot({ shares, rows, segments, ...row }: WholeRow): Snapshot {
  const { id, audienceId, editionId } = row;
  return Snapshot.restore({
    ...{ id, audienceId, editionId, period: periodOf(row) },
    visits: visitsOf(row),
    rows: rowsOf(row),
    ...fileOf(row),
    ...(row.predecessorId !== null && { remapOf: { snapshotId: row.predecessorId, revision: row.revision } }),
    shares: shares.map(toShare),
    ...(row.dimension !== null && {
      dimension: {
        name: row.dimension,
        segments: segments
          .map((segment) => ({ value: segment.value, visits: visitsOf(segment), shares: segment.shares.map(toShare) }))
          .sort(mostVisitsFirst),
      },
    }),
    names: rows.map(toName),
  });
}

export function toRow({ state }: Snapshot): Prisma.SnapshotUncheckedCreateInput {
  const { id, audienceId, editionId, period, rows, file, dimension, remapOf } = state;
  return {
    ...{ id, audienceId, editionId, from: new Date(period.from), to: new Date(period.to) },
    ...toVisits(state.visits),
    ...{ rowsMapped: rows.mapped, rowsApproximated: rows.approximated, rowsUnknown: rows.unknown, rowsBots: rows.bot },
    ...(file && { file: JSON.stringify(file) }),
    ...(dimension && { dimension: dimension.name }),
    ...(remapOf && { revision: remapOf.revision, predecessorId: remapOf.snapshotId }),
  };
}

/** What a snapshot holds beside its own row. */
export const toContentRows = ({ state: { id, shares, names, dimension } }: Snapshot): readonly TableRows[] => [
  { table: 'snapshot_share', defaults: { snapshot_id: id }, rows: shares.map((share) => ({ ...share })) },
  {
    table: 'snapshot_row',
    defaults: { snapshot_id: id },
    rows: names.map(({ osVersion, ...name }, ordinal) => ({ ordinal, os_version: osVersion, ...name })),
  },
  ...(dimension ? toSegmentRows(id, dimension.segments) : []),
];

const toSegmentRows = (id: string, segments: readonly Segment[]): readonly TableRows[] => [
  {
    table: 'snapshot_segment',
    defaults: { snapshot_id: id },
    rows: segments.map(({ value, visits }) => ({
      ...{ value, visits_mapped: visits.mapped, visits_approximated: visits.approximated },
      ...{ visits_unknown: visits.unknown, visits_bots: visits.bot },
    })),
  },
  {
    table: 'snapshot_segment_share',
    defaults: { snapshot_id: id },
    rows: segments.flatMap(({ value, shares }) => shares.map((share) => ({ segment: value, ...share }))),
  },
];

const toShare = ({ browser, release, visits }: Share): Share => ({ browser, release, visits });

const toVisits = ({ mapped, approximated, unknown, bot }: Totals) => ({
  ...{ visitsMapped: mapped, visitsApproximated: approximated, visitsUnknown: unknown, visitsBots: bot },
});

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
  ...(row.dimension !== null && { dimension: row.dimension }),
});

/** Most visits first. */
export const toSegmentViews = (rows: readonly SegmentRow[]): SegmentView[] =>
  rows
    .map((row) => ({ value: row.value, visits: visitsOf(row) }))
    .sort(mostVisitsFirst)
    .map(({ value, visits }) => ({ value, visits: toTotals(visits) }));

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

export const visitsOf = (row: Pick<Row, keyof ReturnType<typeof toVisits>>): Totals => ({
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
  const optional = ['version', 'os', 'osVersion', 'browser', 'release', 'segment'] as const;
  const named = optional.flatMap((member) => (row[member] === null ? [] : [[member, row[member]] as const]));
  // What was stored was an outcome and a reason of ours.
  const { outcome, reason } = row as { outcome: Outcome; reason: Reason };
  return { name, ...Object.fromEntries(named), outcome, reason, visits, count };
}
