import type { Prisma } from '#libs/persistence';
import type { CheckSummaryView, CheckView } from '../application/check.view.js';
import { Check, type CheckState } from '../domain/check.js';
import { dayOf } from '../domain/day.js';

type Row = Prisma.CheckGetPayload<object>;
type SummaryRow = Omit<Row, 'items'>;

/** All of a row but its items. */
export const withoutItems = { omit: { items: true } } as const;

export function toRow({ state }: Check): Prisma.CheckUncheckedCreateInput {
  const { createdBy, site, from, to, counts, failOn, items, ...facts } = state;
  const { passed, failed, undecided } = counts;
  return {
    ...{ ...facts, passed, failed, undecided, siteName: site, failOn: [...failOn] },
    ...{ createdById: createdBy.id, createdByName: createdBy.name },
    ...{ from: new Date(from), to: new Date(to) },
    items: JSON.stringify(items),
  };
}

export const toCheck = (row: Row): Check => Check.restore({ ...stateOf(row), items: itemsOf(row) });

export const toView = (row: Row): CheckView => ({ ...toSummary(row), items: itemsOf(row) });

export const toSummary = (row: SummaryRow): CheckSummaryView => ({
  ...stateOf(row),
  createdAt: row.createdAt.toISOString(),
});

function stateOf(row: SummaryRow): Omit<CheckState, 'items'> {
  const { id, siteId, createdAt, audienceId, snapshotId, editionId, policyVersion, threshold, pinned } = row;
  const { passed, failed, undecided } = row;
  // What was stored were words of ours.
  const { tool, verdict, failOn } = row as unknown as Pick<CheckState, 'tool' | 'verdict' | 'failOn'>;
  return {
    ...{ id, siteId, createdAt, audienceId, snapshotId, editionId, policyVersion, threshold, pinned },
    ...{ tool, verdict, failOn, site: row.siteName, createdBy: { id: row.createdById, name: row.createdByName } },
    ...{ from: dayOf(row.from), to: dayOf(row.to) },
    counts: { items: passed + failed + undecided, passed, failed, undecided },
  };
}

/** What was stored was written by us. */
const itemsOf = ({ items }: Row): CheckState['items'] => JSON.parse(items) as CheckState['items'];
