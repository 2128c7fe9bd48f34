import {
  aCollectionOf,
  aCreated,
  affordance,
  aResource,
  batchOf,
  CursorQuery,
  Field,
  id,
  nothing,
  optional,
  text,
} from '#libs/hypermedia';
import { AUDIENCE, SITE } from './examples.js';
import { SiteForm } from './sites.form.js';
import { policyShape, siteShape } from './sites.shapes.js';

export const ofSite = { siteId: id(SITE, { title: 'Site' }) };
/** Versions are counted from 1. */
export const version = (title: string) => text('1', { title, pattern: '^[1-9]\\d{0,8}$' });
const tag = 'Sites';
const readSites = { tag, method: 'GET', may: 'read:sites', remembered: 'workspace' } as const;
const writeSites = { tag, may: 'write:sites' } as const;
const createSites = { tag, may: 'create:sites' } as const;
const REFUSALS = ['site-unnamed', 'unknown-audience'];

export class SitesQuery extends CursorQuery {
  @Field(optional(text('shop', { title: 'A part of the name or the URL', maxLength: 200 }))) readonly q?: string;
  @Field(optional(id(AUDIENCE, { title: 'Sites that this audience decides for' }))) readonly audience?: string;
}

export const listSites = affordance({
  ...readSites,
  name: 'listSites',
  rel: 'plimsoll:sites',
  path: '/sites',
  title: 'Sites',
  about: 'The products whose teams decide by this workspace’s audiences, oldest first.',
  query: SitesQuery,
  answers: aCollectionOf(siteShape, 'plimsoll:sites'),
});
export const createSite = affordance({
  ...createSites,
  name: 'createSite',
  rel: 'plimsoll:create',
  method: 'POST',
  path: '/sites',
  title: 'Create a site',
  about: 'Name a product, say whose visits decide for it, and draw its line.',
  form: SiteForm,
  answers: aCreated(siteShape),
  refuses: REFUSALS,
});
export const showSite = affordance({
  ...readSites,
  name: 'showSite',
  rel: 'plimsoll:site',
  path: '/sites/{siteId}',
  params: ofSite,
  title: 'A site',
  about: 'One product, with the policy that its team decides by; its verdicts and decisions are linked.',
  embeds: ['plimsoll:audience', 'plimsoll:policies'],
  answers: aResource(siteShape),
});
export const replaceSite = affordance({
  ...writeSites,
  name: 'replaceSite',
  rel: 'plimsoll:replace',
  method: 'PUT',
  path: '/sites/{siteId}',
  params: ofSite,
  title: 'Describe the site and its policy anew',
  about:
    'Replace name, URL, audience and policy. Other terms make another version of the policy; decisions keep theirs.',
  form: SiteForm,
  answers: aResource(siteShape),
  refuses: REFUSALS,
});
export const mergeSite = affordance({
  ...writeSites,
  name: 'mergeSite',
  rel: 'plimsoll:merge',
  method: 'PATCH',
  path: '/sites/{siteId}',
  params: ofSite,
  title: 'Change the site or its policy',
  about: 'Change some of it by a JSON merge patch, such as {"policy": {"threshold": 90}}.',
  form: SiteForm,
  answers: aResource(siteShape),
  refuses: REFUSALS,
});
export const deleteSite = affordance({
  ...writeSites,
  name: 'deleteSite',
  rel: 'plimsoll:delete',
  method: 'DELETE',
  path: '/sites/{siteId}',
  params: ofSite,
  title: 'Delete the site and its decisions',
  about: 'Its policies, adoptions and checks go with it; its audience stays.',
  answers: nothing,
});
export const batchSites = batchOf({ create: createSite, update: mergeSite, replace: replaceSite, delete: deleteSite });

export const listPolicies = affordance({
  ...readSites,
  name: 'listPolicies',
  rel: 'plimsoll:policies',
  path: '/sites/{siteId}/policies',
  params: ofSite,
  title: 'Versions of the policy',
  about: 'Who moved the line, when, from where to where; the newest first.',
  query: CursorQuery,
  answers: aCollectionOf(policyShape, 'plimsoll:policies'),
});
export const showPolicy = affordance({
  ...readSites,
  name: 'showPolicy',
  rel: 'plimsoll:policy',
  path: '/sites/{siteId}/policies/{version}',
  params: { ...ofSite, version: version('Version of the policy') },
  title: 'A version of the policy',
  about: 'One place that the line was at, with who moved it there, when, and from where.',
  answers: aResource(policyShape),
});
