import {
  explainCoverage,
  joinCoverage,
  listChanges,
  listCoverage,
  listWhatIf,
  showFrontier,
  showForecast,
  showTrend,
} from '#libs/coverage/contract';
import { resource, type Resource } from '#libs/hypermedia';
import { listSites } from '#libs/sites/contract';
import type { AudienceView } from '../application/queries/audience-views.js';
import {
  deleteAudience,
  importSnapshot,
  listAudiences,
  listSnapshots,
  listUnknownNames,
  mergeAudience,
  replaceAudience,
  showAudience,
} from './audiences.affordances.js';
import { audienceShape } from './audiences.shapes.js';

export function audienceResource(view: AudienceView): Resource {
  const at = { audienceId: view.id };
  const { name, description } = view;
  const content = { name, ...(description === undefined ? {} : { description }) };
  const shown = resource(audienceShape, view)
    .self(showAudience.at(at))
    .link(listAudiences.at({}), 'up')
    .link(listSnapshots.at(at))
    .link(listUnknownNames.at(at))
    .link(listCoverage.template(at))
    .link(explainCoverage.template(at))
    .link(joinCoverage.template(at))
    .link(listWhatIf.template(at))
    .link(showFrontier.template(at))
    .link(showTrend.template(at))
    .link(listChanges.template(at))
    .link(showForecast.template(at))
    .link(listSites.at({}, { audience: view.id }))
    .offer(importSnapshot.at(at))
    .offer(replaceAudience.at(at), content)
    .offer(mergeAudience.at(at), content)
    .versioned(view.version, view.createdAt);
  return view.isInUse ? shown : shown.offer(deleteAudience.at(at));
}
