import { linkingOn, resource, type Resource } from '#libs/hypermedia';
import type { OneBrowserView } from '../application/queries/get-browser.js';
import type { BrowserView } from '../application/queries/list-browsers.js';
import { listBrowsers, listReleases, showBrowser, showEdition } from './catalogue.affordances.js';
import { inEdition, type OfEditionQuery } from './catalogue.query.js';
import { browserShape } from './catalogue.shapes.js';
import { deleteBrowser, mergeBrowser, replaceBrowser } from './custom.affordances.js';
import { additionOf } from './addition.members.js';

export function browserSummaryResource({ own, ...browser }: BrowserView, query: OfEditionQuery): Resource {
  const asked = inEdition(query);
  return resource(browserShape, {
    ...browser,
    ...(own && { ...additionOf(own), releases: own.releases, aliases: own.aliases }),
  })
    .self(showBrowser.at({ browserId: browser.id }, asked))
    .link(listReleases.at({ browserId: browser.id }, asked));
}

/** Whoever may is offered to change what the workspace added; what upstream says nobody is. */
export function browserResource(browser: OneBrowserView, query: OfEditionQuery): Resource {
  const { id, name, type, own, editionId } = browser;
  const shown = browserSummaryResource(browser, query)
    .link(listBrowsers.at({}, inEdition(query)), 'up')
    .link(showEdition.at({ editionId }));
  if (!own) return shown;

  const content = { name, type, releases: own.releases, aliases: own.aliases };
  const at = { browserId: id };
  return shown
    .offer(replaceBrowser.at(at), content)
    .offer(mergeBrowser.at(at), content)
    .offer(deleteBrowser.at(at))
    .versioned(own.version, own.createdAt);
}

/** A refusal leads on: to what is called so already, and to where one of one's own is added. */
export const toWhoHasTheId = linkingOn('id-taken', ({ id }) => showBrowser.at({ browserId: String(id) }));
export const toAddOne = linkingOn('upstream-read-only', () => listBrowsers.at({}));
export const toWhoHasTheAlias = linkingOn('alias-taken', ({ browserId }) =>
  showBrowser.at({ browserId: String(browserId) }),
);
