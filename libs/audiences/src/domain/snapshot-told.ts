import type { Told } from '#libs/kernel';
import type { Period } from './period.js';
import type { SnapshotContents } from './snapshot-contents.js';
import { sumOfVisits } from './visit-sum.js';

interface Imported extends Pick<SnapshotContents, 'visits'> {
  readonly id: string;
  readonly audienceId: string;
  readonly editionId: string;
  readonly period: Pick<Period, 'from' | 'to'>;
  readonly remapOf?: { readonly snapshotId: string; readonly revision: number };
}

/** What the outside is told of an import: enough to tell whether the snapshot is worth a look. */
export function toldOf({ id, audienceId, editionId, period, visits, remapOf }: Imported): Told {
  const { from, to } = period;
  return {
    ...{ type: 'snapshot.imported', subject: `/audiences/${audienceId}/snapshots/${id}` },
    data: {
      ...{ audienceId, snapshotId: id, editionId, from, to, visits },
      revision: remapOf?.revision ?? 1,
      ...(remapOf && { remapOf: remapOf.snapshotId }),
    },
    text: textOf(period, visits, remapOf !== undefined),
  };
}

function textOf({ from, to }: Imported['period'], visits: Imported['visits'], isRemap: boolean): string {
  const days = from === to ? from : `${from} to ${to}`;
  const { mapped, approximated, unknown } = visits;
  const all = sumOfVisits([mapped, approximated, unknown]);
  const share = ((unknown / all) * 100).toFixed(1);
  return `The snapshot of ${days} was ${isRemap ? 'mapped anew' : 'imported'}: ${share} % of its visits are unknown.`;
}
