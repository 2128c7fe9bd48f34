import { showEdition } from '#libs/catalogue/contract';
import { listCoverage } from '#libs/coverage/contract';
import { resource, type Resource } from '#libs/hypermedia';
import type { MappingReport, SnapshotView } from '../application/queries/snapshot-views.js';
import { deleteSnapshot, listRows, listSnapshots, showAudience, showSnapshot } from './audiences.affordances.js';
import { snapshotShape, snapshotSummaryShape } from './audiences.shapes.js';

/** One that is shown by itself, with the report of what became of its import. */
export const snapshotResource = (report: MappingReport): Resource =>
  linked(resource(snapshotShape, report), report)
    .offer(deleteSnapshot.at(placeOf(report)))
    .versioned(NEVER_CHANGES, report.createdAt);

/** One of a list. */
export const snapshotSummaryResource = (view: SnapshotView): Resource =>
  linked(resource(snapshotSummaryShape, view), view);

const linked = (shown: Resource, view: SnapshotView): Resource =>
  shown
    .self(showSnapshot.at(placeOf(view)))
    .link(listSnapshots.at(placeOf(view)), 'up')
    .link(showAudience.at(placeOf(view)))
    .link(listRows.at(placeOf(view)))
    .link(listCoverage.template(placeOf(view), { snapshot: view.id }))
    .link(showEdition.at({ editionId: view.editionId }));

const placeOf = ({ audienceId, id }: SnapshotView) => ({ audienceId, snapshotId: id });

const NEVER_CHANGES = 1;
