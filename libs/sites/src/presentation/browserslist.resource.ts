import { showAudience, showSnapshot } from '#libs/audiences/contract';
import { showEdition } from '#libs/catalogue/contract';
import { resource, type Resource } from '#libs/hypermedia';
import type { SiteTargetsView } from '../application/queries/get-site-targets.js';
import { showBrowserslist } from './browserslist.affordances.js';
import { type BrowserslistQuery, browserslistShape } from './browserslist.shapes.js';
import { toBrowserslistrc } from './renditions/to-browserslistrc.js';
import { SETTINGS, type ToolFormat } from './renditions/tool-settings.js';
import { showSite } from './sites.affordances.js';
import { askedAgain } from './verdicts.query.js';

export function browserslistResource(view: SiteTargetsView, query: BrowserslistQuery): Resource {
  const { siteId, audienceId, snapshotId, editionId } = view;
  return resource(browserslistShape, view)
    .self(showBrowserslist.at({ siteId }, askedAgain(query)))
    .link(showSite.at({ siteId }), 'up')
    .link(showBrowserslist.template({ siteId }))
    .link(showAudience.at({ audienceId }))
    .link(showSnapshot.at({ audienceId, snapshotId }))
    .link(showEdition.at({ editionId }))
    .rendition('text/plain', () => toBrowserslistrc(view));
}

/** What a tool reads as it is. */
export const settingsOf = (view: SiteTargetsView, format: ToolFormat): Buffer =>
  Buffer.from(JSON.stringify(SETTINGS[format](view)));
