import { resource, type Resource } from '#libs/hypermedia';
import type { CrossingView } from '../application/crossing.view.js';
import { listCrossings, showCrossing } from './crossings.affordances.js';
import { crossingShape } from './crossings.shapes.js';
import { showPolicy, showSite } from './sites.affordances.js';
import { showVerdict } from './verdicts.affordances.js';

/** Snapshot, edition and subject may be gone: it leads to what the policy says of it now. */
export const crossingResource = (view: CrossingView): Resource => {
  const { siteId, id: crossingId, subjectId, policyVersion } = view;
  return resource(crossingShape, view)
    .self(showCrossing.at({ siteId, crossingId }))
    .link(listCrossings.at({ siteId }), 'up')
    .link(showSite.at({ siteId }))
    .link(showPolicy.at({ siteId, version: String(policyVersion) }))
    .link(showVerdict.at({ siteId, subjectId }));
};
