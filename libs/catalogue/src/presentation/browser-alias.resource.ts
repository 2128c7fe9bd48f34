import { linkingOn, resource, type Resource } from '#libs/hypermedia';
import type { BrowserAliasView } from '../application/queries/browser-aliases.js';
import {
  deleteBrowserAlias,
  listBrowserAliases,
  mergeBrowserAlias,
  replaceBrowserAlias,
  showBrowserAlias,
} from './browser-alias.affordances.js';
import { browserAliasShape } from './browser-alias.shapes.js';
import { showBrowser } from './catalogue.affordances.js';

export function browserAliasResource(view: BrowserAliasView): Resource {
  const { id: aliasId, name, os, version, browser, release, missingBrowser, revision, createdAt } = view;
  const content = { name, os, version, browser, release };
  const at = { aliasId };
  const shown = resource(browserAliasShape, view)
    .self(showBrowserAlias.at(at))
    .link(listBrowserAliases.at({}), 'up')
    .offer(replaceBrowserAlias.at(at), content)
    .offer(mergeBrowserAlias.at(at), content)
    .offer(deleteBrowserAlias.at(at))
    .versioned(revision, createdAt);
  return missingBrowser ? shown : shown.link(showBrowser.at({ browserId: browser }));
}

/** A refusal leads on to the alias that is there. */
export const toTheOther = linkingOn('alias-exists', ({ aliasId }) =>
  typeof aliasId === 'string' ? showBrowserAlias.at({ aliasId }) : undefined,
);
