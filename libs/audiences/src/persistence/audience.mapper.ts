import type { Prisma } from '#libs/persistence';
import type { AudienceView } from '../application/queries/audience-views.js';
import { Audience, type AudienceState } from '../domain/audience.js';

type Row = Prisma.AudienceGetPayload<object>;

export const toAudience = ({ id, name, description, version, createdAt, updatedAt }: Row): Audience =>
  Audience.restore({ id, name, ...(description === null ? {} : { description }), version, createdAt, updatedAt });

/** A description that is not there is taken away from the row too. */
export const toRow = ({ description, ...state }: AudienceState) => ({ ...state, description: description ?? null });

export const toView = (row: Row): AudienceView => {
  const { createdAt, updatedAt, ...members } = toAudience(row).state;
  return { ...members, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
};
