import type { Prisma } from '#libs/persistence';
import { CustomFeature, type CustomFeatureState } from '../domain/custom-feature.js';

export const withLists = {
  include: { keys: { orderBy: { ordinal: 'asc' } }, groups: { orderBy: { ordinal: 'asc' } } },
} satisfies Prisma.CustomFeatureDefaultArgs;
type Row = Prisma.CustomFeatureGetPayload<typeof withLists>;

export const toState = ({ workspaceId: _, description, keys, groups, ...row }: Row): CustomFeatureState => ({
  ...row,
  ...(description !== null && { description }),
  keys: keys.map(({ key }) => key),
  groups: groups.map(({ groupId }) => groupId),
});

export const toFeature = (row: Row): CustomFeature => CustomFeature.restore(toState(row));

/** A description that is not there is taken away from the row too. */
export const toRow = ({ state: { keys: _keys, groups: _groups, description, ...row } }: CustomFeature) => ({
  ...row,
  description: description ?? null,
});

export const toKeyRows = ({ state: { id: featureId, keys } }: CustomFeature) =>
  keys.map((key, ordinal) => ({ featureId, ordinal, key }));

export const toGroupRows = ({ state: { id: featureId, groups } }: CustomFeature) =>
  groups.map((groupId, ordinal) => ({ featureId, ordinal, groupId }));
