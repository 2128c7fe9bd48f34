import { listWhatIf } from '#libs/coverage/contract';
import type { Resource } from '#libs/hypermedia';
import type { SiteView } from '../application/site.view.js';
import { showBadge } from './badge.affordances.js';
import { showBrowserslist } from './browserslist.affordances.js';
import { listCrossings } from './crossings.affordances.js';
import { showCalendar, showFeed } from './feeds.affordances.js';
import { listForecasts, listOpportunities, listRisks, listVerdicts, showVerdict } from './verdicts.affordances.js';

/** Links a site to everything that can be asked by its policy. */
export function linkQuestions(site: Resource, { id, audienceId, policy }: SiteView): Resource {
  const at = { siteId: id };
  const { threshold, counts, bound } = policy;
  return site
    .link(listVerdicts.template(at))
    .link(showVerdict.template(at))
    .link(listOpportunities.template(at))
    .link(listRisks.template(at))
    .link(listForecasts.template(at))
    .link(listCrossings.template(at))
    .link(showFeed.at(at))
    .link(showCalendar.at(at))
    .link(listWhatIf.template({ audienceId }, { threshold, counts, bound }))
    .link(showBrowserslist.template(at))
    .link(showBadge.at(at));
}
