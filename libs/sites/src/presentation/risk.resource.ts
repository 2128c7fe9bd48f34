import { resource, type Resource } from '#libs/hypermedia';
import type { RiskView } from '../application/queries/list-risks.js';
import { showAdoption } from './adoptions.affordances.js';
import type { Pinned } from './verdict.resource.js';
import { showVerdict } from './verdicts.affordances.js';
import { riskShape } from './verdicts.shapes.js';

export const riskResource = (siteId: string, view: RiskView, pinned: Pinned): Resource =>
  resource(riskShape, view)
    .self(showVerdict.at({ siteId, subjectId: view.id }, pinned))
    .link(showAdoption.at({ siteId, adoptionId: view.adoption.id }));
