import { abilityOf } from '#libs/access';
import type { Principal } from '#libs/kernel';
import type { Affordance } from './affordance.js';
import { hrefOf } from './place.js';
import { renderTemplates } from './render-templates.js';
import type { Link, Offer, Resource } from './resource.js';

/** Who is answered, and where. */
export interface Audience {
  /** Absent: nobody signed in. */
  readonly principal?: Principal;
  /** The path that links of the version asked for begin with: `/api/v1`. */
  readonly base: string;
}

export interface HalLink {
  href: string;
  templated?: true;
  /** The media type that is there, where it is not HAL. */
  type?: string;
  name?: string;
  title?: string;
}

export interface HalDocument extends Record<string, unknown> {
  _links: Record<string, HalLink | HalLink[]>;
  _embedded?: Record<string, HalDocument | HalDocument[]>;
}

/** Pages about our relations: `/rels/audiences` is about plimsoll:audiences. */
export const CURIES: HalLink[] = [{ name: 'plimsoll', href: '/rels/{rel}', templated: true }];

/**
 * Whether the caller may do this by role. Someone who is not signed in is shown what can be read, for a key may be at hand;
 * what can be written is shown to those who may.
 */
export function isShown({ permissions, isRead }: Affordance, principal?: Principal): boolean {
  if (permissions.length === 0) return true;
  if (!principal) return isRead;
  const ability = abilityOf(principal);
  return permissions.some((permission) => ability.can(permission));
}

/** The resource as HAL (draft-kelly-json-hal), with what this caller may do and nothing else. */
export function renderHal(whole: Resource, audience: Audience, isEmbedded = false): HalDocument {
  const resource = whole.inVersion(audience.base);
  const document: HalDocument = { ...resource.members, _links: renderLinks(resource, audience, isEmbedded) };
  if (resource.embedded.size > 0) document._embedded = renderEmbedded(resource, audience);
  return document;
}

/** The same with HAL-FORMS templates, the resource's own and those of what it embeds. */
export function renderHalForms(resource: Resource, audience: Audience, isEmbedded = false): HalDocument {
  const document = renderHal(resource, audience, isEmbedded);
  for (const [rel, items] of resource.embedded)
    document._embedded = { ...document._embedded, [rel]: items.map((item) => renderHalForms(item, audience, true)) };
  return { ...document, _templates: renderTemplates(shownOffers(resource, audience), audience.base) };
}

const shownOffers = ({ offers }: Resource, { principal }: Audience): Offer[] =>
  offers.filter(({ target }) => isShown(target.affordance, principal));

function renderLinks(resource: Resource, audience: Audience, isEmbedded: boolean): HalDocument['_links'] {
  const links: HalDocument['_links'] = {};
  for (const link of resource.links) {
    if ('affordance' in link.target && !isShown(link.target.affordance, audience.principal)) continue;
    add(links, link.rel, renderLink(link, audience.base), resource.plural.has(link.rel));
  }
  for (const rel of resource.plural) links[rel] ??= [];
  for (const { target, rel } of shownOffers(resource, audience)) {
    const { title } = target.affordance.declared;
    add(links, rel, { href: hrefOf(target, audience.base), title }, false);
  }
  if (!isEmbedded) links.curies = CURIES;
  return links;
}

function add(links: HalDocument['_links'], rel: string, link: HalLink, isPlural: boolean): void {
  if (isPlural) links[rel] = [...((links[rel] as HalLink[] | undefined) ?? []), link];
  else links[rel] ??= link;
}

function renderLink({ target, type = typeAt(target), name, title }: Link, base: string): HalLink {
  const link: HalLink = { href: hrefOf(target, base) };
  if ('templated' in target && target.templated) link.templated = true;
  if (type !== undefined) link.type = type;
  if (name !== undefined) link.name = name;
  if (title !== undefined) link.title = title;
  return link;
}

/** What is found where a target leads, when it is no resource in HAL. */
function typeAt(target: Link['target']): string | undefined {
  const answers = 'affordance' in target ? target.affordance.declared.answers : undefined;
  return answers?.kind === 'other' ? answers.mediaTypes[0] : undefined;
}

const renderEmbedded = (resource: Resource, audience: Audience): HalDocument['_embedded'] =>
  Object.fromEntries(
    [...resource.embedded].map(([rel, items]) => [rel, items.map((item) => renderHal(item, audience, true))]),
  );
