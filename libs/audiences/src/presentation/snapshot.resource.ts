import { showEdition } from '#libs/catalogue/contract';
import { listCoverage } from '#libs/coverage/contract';
import { resource, type Resource } from '#libs/hypermedia';
import type { ProblemFacts } from '#libs/kernel';
import type { MappingReport, SnapshotView } from '../application/queries/snapshot-views.js';
import {
  deleteSnapshot,
  listRows,
  listSnapshots,
  remapSnapshot,
  showAudience,
  showSnapshot,
} from './audiences.affordances.js';
import { snapshotShape, snapshotSummaryShape } from './audiences.shapes.js';

/** One that is shown by itself, with the report of what became of its import. */
export function snapshotResource(report: MappingReport): Resource {
  const { audienceId, revision, latest, isLatest, createdAt } = report;
  const shown = linked(resource(snapshotShape, report), report)
    .link(showSnapshot.at({ audienceId, snapshotId: latest.id }), 'latest-version')
    .offer(deleteSnapshot.at(placeOf(report)))
    .versioned(FIRST_VERSION + latest.revision - revision, createdAt);
  return isLatest ? shown.offer(remapSnapshot.at(placeOf(report))) : shown;
}

/** What it counts never changes. Whoever deletes it deletes the later revisions, and so must have seen them. */
const FIRST_VERSION = 1;

/** Where a refusal leads: to the snapshot whose id is that fact of it. */
export const toldSnapshot = (audienceId: string, fact: string) => (facts: ProblemFacts) => {
  const snapshotId = facts[fact];
  return typeof snapshotId === 'string' ? showSnapshot.at({ audienceId, snapshotId }) : undefined;
};

/** One of a list. */
export const snapshotSummaryResource = (view: SnapshotView): Resource =>
  linked(resource(snapshotSummaryShape, view), view);

function linked(shown: Resource, view: SnapshotView): Resource {
  const { audienceId, predecessorId, successorId } = view;
  shown
    .self(showSnapshot.at(placeOf(view)))
    .link(listSnapshots.at(placeOf(view)), 'up')
    .link(showAudience.at(placeOf(view)))
    .link(listRows.at(placeOf(view)))
    .link(listCoverage.template(placeOf(view), { snapshot: view.id }))
    .link(showEdition.at({ editionId: view.editionId }));
  if (predecessorId !== undefined)
    shown.link(showSnapshot.at({ audienceId, snapshotId: predecessorId }), 'predecessor-version');
  if (successorId !== undefined)
    shown.link(showSnapshot.at({ audienceId, snapshotId: successorId }), 'successor-version');
  return shown;
}

const placeOf = ({ audienceId, id }: SnapshotView) => ({ audienceId, snapshotId: id });
