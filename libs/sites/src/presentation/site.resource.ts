import { showAudience } from '#libs/audiences/contract';
import { resource, type Resource } from '#libs/hypermedia';
import type { PolicyVersionView, SiteView } from '../application/site.view.js';
import { deleteSite, listPolicies, listSites, mergeSite, replaceSite, showSite } from './sites.affordances.js';
import { policyShape, siteShape } from './sites.shapes.js';

export function siteResource(view: SiteView): Resource {
  const at = { siteId: view.id };
  const { name, url, audienceId, policy } = view;
  const content = { name, url, audienceId, policy };
  return resource(siteShape, view)
    .self(showSite.at(at))
    .link(listSites.at({}), 'up')
    .link(showAudience.at({ audienceId }))
    .link(listPolicies.at(at))
    .offer(replaceSite.at(at), content)
    .offer(mergeSite.at(at), content)
    .offer(deleteSite.at(at))
    .versioned(view.version);
}

/** A version has no address of its own: it is a line of its site's register. */
export const policyResource = (view: PolicyVersionView): Resource => resource(policyShape, view);
