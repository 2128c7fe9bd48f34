import type { Prisma } from '#libs/persistence';
import type { AudienceView } from '../application/queries/audience-views.js';
import { Audience, type AudienceState } from '../domain/audience.js';

type Row = Prisma.AudienceGetPayload<object>;

/** With how many sites are measured by it. */
export const withUse = { include: { _count: { select: { sites: true } } } } satisfies Prisma.AudienceDefaultArgs;
type RowInUse = Prisma.AudienceGetPayload<typeof withUse>;

export const toAudience = ({ id, name, description, version, createdAt, updatedAt }: Row): Audience =>
  Audience.restore({ id, name, ...(description === null ? {} : { description }), version, createdAt, updatedAt });

/** A description that is not there is taken away from the row too. */
export const toRow = ({ description, ...state }: AudienceState) => ({ ...state, description: description ?? null });

export const toView = (row: RowInUse): AudienceView => {
  const { createdAt, updatedAt, ...members } = toAudience(row).state;
  return {
    ...members,
    isInUse: row._count.sites > 0,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
};
