import { hrefOf } from '#libs/hypermedia';
import { element, escape } from '#libs/reports';
import type { CrossingView } from '../../application/crossing.view.js';
import type { SiteView } from '../../application/site.view.js';
import { showCrossing } from '../crossings.affordances.js';
import { showFeed } from '../feeds.affordances.js';
import { showSite } from '../sites.affordances.js';
import { crossingWords } from './crossing-words.js';

/**
 * Crossings as an Atom feed (RFC 4287), the newest first. An entry keeps its id, by which readers know what they have shown. Addresses
 * begin with the origin in `base`, for not every reader resolves them; where it is not known they are relative, as all of ours are
 * elsewhere.
 */
export function toAtom(site: SiteView, crossings: readonly CrossingView[], base: string): string {
  const at = { siteId: site.id };
  const title = `${site.name}: crossings of ${String(site.policy.threshold)} %`;
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom' },
    ...identity(site.id, title, crossings.at(0)?.at ?? site.createdAt),
    element('author', {}, element('name', {}, 'Plimsoll')),
    element('link', { rel: 'self', href: hrefOf(showFeed.at(at), base) }),
    element('link', { rel: 'alternate', href: hrefOf(showSite.at(at), base) }),
    ...crossings.map((crossing) => entryOf(crossing, base)),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

function entryOf(crossing: CrossingView, base: string): string {
  const { id: crossingId, siteId, at, direction, cause } = crossing;
  const { title, text } = crossingWords(crossing);
  return element(
    'entry',
    {},
    ...identity(crossingId, title, at),
    element('published', {}, at),
    element('link', { rel: 'alternate', href: hrefOf(showCrossing.at({ siteId, crossingId }), base) }),
    ...[direction, cause].map((term) => element('category', { term })),
    element('summary', {}, escape(text)),
  );
}

const identity = (id: string, title: string, updated: string): string[] => [
  element('id', {}, `urn:uuid:${id}`),
  element('title', {}, escape(title)),
  element('updated', {}, updated),
];
