import { showAudience } from '#libs/audiences/contract';
import { resource, type Resource } from '#libs/hypermedia';
import type { ManagedSiteView, PolicyVersionView, SiteView } from '../application/site.view.js';
import { choosing, createAdoption, listAdoptions } from './adoptions.affordances.js';
import { listChecks } from './checks.affordances.js';
import { linkQuestions } from './site-questions.js';
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

/** A list does not know who takes care of the decisions of each. */
export function siteResource(view: SiteView & Partial<Pick<ManagedSiteView, 'owners'>>): Resource {
  const at = { siteId: view.id };
  const { name, url, audienceId, policy, owners = [] } = view;
  const content = { name, url, audienceId, policy };
  return linkQuestions(resource(siteShape, view), view)
    .self(showSite.at(at))
    .link(listSites.at({}), 'up')
    .link(showAudience.at({ audienceId }))
    .link(listPolicies.at(at))
    .link(listAdoptions.template(at))
    .link(listChecks.template(at))
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
