import { showAudience } from '#libs/audiences/contract';
import { resource, type Resource } from '#libs/hypermedia';
import type { ManagedSiteView, PolicyVersionView, SiteView } from '../application/site.view.js';
import { choosing, createAdoption, listAdoptions } from './adoptions.affordances.js';
import { showBadge } from './badge.affordances.js';
import { showBrowserslist } from './browserslist.affordances.js';
import { listChecks } from './checks.affordances.js';
import {
  deleteSite,
  listPolicies,
  listSites,
  mergeSite,
  replaceSite,
  showPolicy,
  showSite,
} from './sites.affordances.js';
import { policyShape, siteShape } from './sites.shapes.js';
import { listOpportunities, listRisks, listVerdicts, showVerdict } from './verdicts.affordances.js';

/** A list does not know who takes care of the decisions of each. */
export function siteResource(view: SiteView & Partial<Pick<ManagedSiteView, 'owners'>>): Resource {
  const at = { siteId: view.id };
  const { name, url, audienceId, policy, owners = [] } = view;
  const content = { name, url, audienceId, policy };
  return resource(siteShape, view)
    .self(showSite.at(at))
    .link(listSites.at({}), 'up')
    .link(showAudience.at({ audienceId }))
    .link(listPolicies.at(at))
    .link(listVerdicts.template(at))
    .link(showVerdict.template(at))
    .link(listOpportunities.template(at))
    .link(listRisks.template(at))
    .link(listAdoptions.template(at))
    .link(showBrowserslist.template(at))
    .link(listChecks.template(at))
    .link(showBadge.at(at))
    .offer(createAdoption.at(at), {}, choosing(owners), { rel: 'plimsoll:propose' })
    .offer(replaceSite.at(at), content)
    .offer(mergeSite.at(at), content)
    .offer(deleteSite.at(at))
    .versioned(view.version, view.createdAt);
}

export const policyResource = (siteId: string, view: PolicyVersionView): Resource =>
  resource(policyShape, view)
    .self(showPolicy.at({ siteId, version: String(view.version) }))
    .link(showSite.at({ siteId }));
