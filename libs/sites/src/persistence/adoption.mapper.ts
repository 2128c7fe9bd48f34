import type { Prisma } from '#libs/persistence';
import type { AdoptionRecord, HistoryEntryView } from '../application/adoption.view.js';
import { Adoption, type AdoptionState, type HistoryEntry, type RecordedVerdict } from '../domain/adoption.js';
import { dayOf } from '../domain/day.js';
import type { Waiver } from '../domain/waiver.js';

type Row = Prisma.AdoptionGetPayload<object>;
type EventRow = Prisma.AdoptionEventGetPayload<object>;

export const toAdoption = (row: Row): Adoption => Adoption.restore(stateOf(row));

export const toRecord = (row: Row): AdoptionRecord => {
  const { createdAt, updatedAt, ...state } = stateOf(row);
  return { ...state, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
};

/** What is not there is taken away from the row too. */
export const toRow = ({ subject, owner, links, waiver, approvedKeys, ...state }: AdoptionState) => ({
  ...state,
  ...{ subjectKind: subject.kind, subjectId: subject.id, owner: owner ?? null },
  links: toLinks(links),
  ...toWaiver(waiver),
  approvedKeys: [...(approvedKeys ?? [])],
});

export const toEventRow = (adoptionId: string, entry: HistoryEntry) => {
  const { by, waiver, verdict, from, comment, previous, ...facts } = entry;
  const { shares, snapshotId, keys = [], ...ruled } = verdict;
  return {
    ...{ ...facts, adoptionId, from: from ?? null, comment: comment ?? null, byId: by.id, byName: by.name },
    ...{ ...ruled, snapshotId: snapshotId ?? null, keys: [...keys] },
    ...{ full: shares?.full ?? null, partial: shares?.partial ?? null },
    ...{ none: shares?.none ?? null, unknown: shares?.unknown ?? null },
    ...toWaiver(waiver),
    ...(previous && { previous: { ...previous, links: toLinks(previous.links) } }),
  };
};

export const toEntryView = (row: EventRow): HistoryEntryView =>
  ({
    ...{ version: row.version, transition: row.transition, to: row.to, at: row.at.toISOString() },
    ...(row.from !== null && { from: row.from }),
    by: { id: row.byId, name: row.byName },
    ...(row.comment !== null && { comment: row.comment }),
    ...waiverOf(row),
    ...(row.previous !== null && { previous: row.previous }),
    verdict: verdictOf(row),
  }) as HistoryEntryView;

function verdictOf({ verdict, reason, full, partial, none, unknown, ...row }: EventRow): RecordedVerdict {
  const isMeasured = full !== null && partial !== null && none !== null && unknown !== null;
  return {
    ...({ verdict, reason } as Pick<RecordedVerdict, 'verdict' | 'reason'>),
    ...(isMeasured && { shares: { full, partial, none, unknown } }),
    ...(row.snapshotId !== null && { snapshotId: row.snapshotId }),
    ...(row.keys.length > 0 && { keys: row.keys }),
    ...{ editionId: row.editionId, policyVersion: row.policyVersion },
  };
}

const stateOf = ({ workspaceId: _, subjectKind, subjectId, owner, links, approvedKeys, ...row }: Row) => {
  const { waiverReason, waiverUntil, ...facts } = row;
  return {
    ...facts,
    subject: { kind: subjectKind, id: subjectId },
    ...(owner !== null && { owner }),
    links: links as unknown as AdoptionState['links'],
    ...waiverOf({ waiverReason, waiverUntil }),
    ...(approvedKeys.length > 0 && { approvedKeys }),
  } as AdoptionState;
};

const waiverOf = ({ waiverReason, waiverUntil }: Pick<Row, 'waiverReason' | 'waiverUntil'>): { waiver?: Waiver } =>
  waiverReason !== null && waiverUntil ? { waiver: { reason: waiverReason, until: dayOf(waiverUntil) } } : {};

const toLinks = (links: AdoptionState['links']) => links.map((link) => ({ ...link }));

const toWaiver = (waiver?: Waiver) => ({
  waiverReason: waiver?.reason ?? null,
  waiverUntil: waiver ? new Date(waiver.until) : null,
});
