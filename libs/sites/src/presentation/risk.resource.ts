import { resource, type Resource } from '#libs/hypermedia';
import type { RiskView } from '../application/queries/list-risks.js';
import { isGone } from '../application/verdict.view.js';
import { showAdoption } from './adoptions.affordances.js';
import type { AskedAgain } from './verdict.resource.js';
import { showVerdict } from './verdicts.affordances.js';
import { riskShape } from './verdicts.shapes.js';

/** Of what is gone there is no verdict to look at: what is left of it is the decision. */
export function riskResource(siteId: string, view: RiskView, again: AskedAgain): Resource {
  const adoption = showAdoption.at({ siteId, adoptionId: view.adoption.id });
  const self = isGone(view) ? adoption : showVerdict.at({ siteId, subjectId: view.id }, again);
  return resource(riskShape, view).self(self).link(adoption);
}
