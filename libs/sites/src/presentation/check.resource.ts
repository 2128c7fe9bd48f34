import { showAudience, showSnapshot } from '#libs/audiences/contract';
import { showEdition } from '#libs/catalogue/contract';
import { resource, type Resource } from '#libs/hypermedia';
import type { CheckSummaryView, CheckView } from '../application/check.view.js';
import { deleteCheck, listChecks, showCheck } from './checks.affordances.js';
import { checkShape, checkSummaryShape } from './checks.shapes.js';
import { withReports } from './renditions/with-reports.js';
import { showSite } from './sites.affordances.js';

/** One that is shown by itself, in every form that pipelines take. */
export const checkResource = (view: CheckView): Resource =>
  withReports(linked(resource(checkShape, view), view), view, showCheck.at(placeOf(view)))
    .offer(deleteCheck.at(placeOf(view)))
    .versioned(NEVER_CHANGES, view.createdAt);

/** One of a list. */
export const checkSummaryResource = (view: CheckSummaryView): Resource =>
  linked(resource(checkSummaryShape, view), view);

const linked = (shown: Resource, view: CheckSummaryView): Resource =>
  shown
    .self(showCheck.at(placeOf(view)))
    .link(listChecks.at(placeOf(view)), 'up')
    .link(showSite.at(placeOf(view)))
    .link(showAudience.at(view))
    .link(showSnapshot.at(view))
    .link(showEdition.at(view));

const placeOf = ({ siteId, id }: CheckSummaryView) => ({ siteId, checkId: id });

const NEVER_CHANGES = 1;
