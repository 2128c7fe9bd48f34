import { showAudience, showSnapshot } from '#libs/audiences/contract';
import { showEdition } from '#libs/catalogue/contract';
import { collection, resource, type Resource } from '#libs/hypermedia';
import type { ChangedView } from '../application/difference.view.js';
import type { DiffView } from '../application/queries/get-diff.js';
import { explainCoverage } from './coverage.affordances.js';
import { changeShape, listChanges } from './diff.affordances.js';
import type { DiffQuery } from './diff.query.js';
import { showTrend } from './trend.affordances.js';

export function diffResource(view: DiffView, query: DiffQuery): Resource {
  const { items, total, ...source } = view;
  const { audienceId, fromSnapshotId, toSnapshotId, toEditionId } = source;
  const page = { offset: query.offset, limit: query.limit, total };
  const changes = items.map((item) => changeResource(item, view));
  return collection(listChanges, { audienceId }, query, page, changes, source)
    .link(showAudience.at({ audienceId }), 'up')
    .link(showSnapshot.at({ audienceId, snapshotId: fromSnapshotId }), 'plimsoll:before')
    .link(showSnapshot.at({ audienceId, snapshotId: toSnapshotId }), 'plimsoll:after')
    .link(showEdition.at({ editionId: toEditionId }))
    .link(showTrend.template({ audienceId }));
}

/** A change leads to both coverages, which explain themselves; what follows is the later one. */
function changeResource(item: ChangedView, view: DiffView): Resource {
  const { audienceId, basis, withAncestors, segment } = view;
  const asked = { basis, withAncestors, ...(segment !== undefined && { segment }) };
  const coverageAt = (snapshot: string, edition: string) =>
    explainCoverage.at({ audienceId, subjectId: item.id }, { snapshot, edition, ...asked });
  const after = coverageAt(view.toSnapshotId, view.toEditionId);
  return resource(changeShape, item)
    .self(after)
    .link(coverageAt(view.fromSnapshotId, view.fromEditionId), 'plimsoll:before')
    .link(after, 'plimsoll:after');
}
