import type { Prisma } from '#libs/persistence';
import type { AboveLine, OwnFeature } from '../domain/above-line.js';
import { Bits } from '../domain/bits.js';
import type { Crossing } from '../domain/crossing.js';
import { Waterline, type WaterlineState } from '../domain/waterline.js';

type Row = Prisma.WaterlineGetPayload<object>;

export const toWaterline = (row: Row): Waterline => {
  const { siteId, version, audienceId, line, policyVersion, snapshotId, seenSnapshotId, seenEditionId } = row;
  const above = aboveOf(row);
  return Waterline.restore({
    ...{ siteId, version, audienceId, line, policyVersion },
    seen: { snapshotId: seenSnapshotId, editionId: seenEditionId },
    ...(above && snapshotId !== null && { drawn: { snapshotId, editionId: above.editionId, above } }),
  });
};

/** By the names of the columns. What was never trusted has nothing above its line; what was trusted no more, not any more. */
export const toRow = ({ siteId, version, audienceId, line, policyVersion, seen, drawn }: WaterlineState) => ({
  ...{ site_id: siteId, version, audience_id: audienceId, line, policy_version: policyVersion },
  ...{ seen_snapshot_id: seen.snapshotId, seen_edition_id: seen.editionId },
  ...{ snapshot_id: drawn?.snapshotId ?? null, edition_id: drawn?.editionId ?? null },
  features: drawn ? hexOf(drawn.above.features) : null,
  keys: drawn ? hexOf(drawn.above.keys) : null,
  own: drawn?.above.own ?? [],
});

/** As PostgreSQL reads bytes. */
const hexOf = ({ bytes }: Bits): string => `\\x${Buffer.from(bytes).toString('hex')}`;

const aboveOf = ({ editionId, features, keys, own }: Row): AboveLine | undefined =>
  editionId !== null && features && keys
    ? {
        ...{ editionId, features: Bits.from(features), keys: Bits.from(keys) },
        own: own as unknown as readonly OwnFeature[],
      }
    : undefined;

/** By the names of the columns. */
export const toCrossingRow = (siteId: string, { subject, from, to, policyVersion, ...crossing }: Crossing) => ({
  ...{ ...crossing, site_id: siteId, subject_kind: subject.kind, subject_id: subject.id },
  ...{ from_snapshot_id: from.snapshotId, from_edition_id: from.editionId },
  ...{ to_snapshot_id: to.snapshotId, to_edition_id: to.editionId, policy_version: policyVersion },
});
