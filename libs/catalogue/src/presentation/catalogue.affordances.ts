import { aCollectionOf, affordance, aResource, id, OffsetQuery, text } from '#libs/hypermedia';
import {
  BrowsersQuery,
  CatalogueQuery,
  FeaturesQuery,
  KeysQuery,
  OfEditionQuery,
  ReleasesQuery,
} from './catalogue.query.js';
import {
  browserShape,
  browserSummaryShape,
  EDITION,
  editionOf,
  editionShape,
  groupShape,
  groupSummaryShape,
  keyShape,
  keySummaryShape,
  releaseShape,
  releaseSummaryShape,
} from './catalogue.shapes.js';
import { featureShape, featureSummaryShape } from './feature.shapes.js';

export { baseline } from './catalogue.shapes.js';

const read = { method: 'GET', tag: 'Catalogue', may: 'read:catalogue' } as const;
/** The same for everyone. */
const ofUpstream = { ...read, remembered: 'catalogue' } as const;
/** Each workspace has its own features and browsers among these. */
const ofWorkspace = { ...read, remembered: 'workspace' } as const;

export const listEditions = affordance({
  ...ofUpstream,
  name: 'listEditions',
  rel: 'plimsoll:editions',
  path: '/editions',
  title: 'Editions',
  about: 'What the catalogue was built from, the current edition first. Older ones still answer.',
  query: OffsetQuery,
  answers: aCollectionOf(editionShape, 'plimsoll:editions'),
});
export const showEdition = affordance({
  ...ofUpstream,
  name: 'showEdition',
  rel: 'plimsoll:edition',
  path: '/editions/{editionId}',
  params: { editionId: id(EDITION, { title: 'Edition' }) },
  title: 'An edition',
  about: 'One pair of package versions, what it counts, and which keys were missing.',
  answers: aResource(editionShape),
  embeds: ['plimsoll:browsers', 'plimsoll:groups'],
});
export const listBrowsers = affordance({
  ...ofWorkspace,
  name: 'listBrowsers',
  rel: 'plimsoll:browsers',
  path: '/browsers',
  title: 'Browsers',
  about:
    'The browsers of the catalogue, by id, with those that this workspace added. The server runtimes that BCD knows are among ' +
    'them; no audience has them.',
  query: BrowsersQuery,
  answers: aCollectionOf(browserSummaryShape, 'plimsoll:browsers', editionOf),
});
export const showBrowser = affordance({
  ...ofWorkspace,
  name: 'showBrowser',
  rel: 'plimsoll:browser',
  path: '/browsers/{browserId}',
  params: { browserId: text('safari_ios', { title: "BCD's id of the browser" }) },
  title: 'A browser',
  about: 'One browser; its releases are linked.',
  query: OfEditionQuery,
  answers: aResource(browserShape),
  embeds: ['plimsoll:releases', 'plimsoll:edition'],
});
export const listReleases = affordance({
  ...ofWorkspace,
  name: 'listReleases',
  rel: 'plimsoll:releases',
  path: '/browsers/{browserId}/releases',
  params: { browserId: text('safari_ios', { title: "BCD's id of the browser" }) },
  title: 'Releases',
  about: 'The numbered releases of a browser in version order. A preview is no release.',
  query: ReleasesQuery,
  answers: aCollectionOf(releaseSummaryShape, 'plimsoll:releases', editionOf),
});
export const showRelease = affordance({
  ...ofWorkspace,
  name: 'showRelease',
  rel: 'plimsoll:release',
  path: '/browsers/{browserId}/releases/{version}',
  params: {
    browserId: text('safari_ios', { title: "BCD's id of the browser" }),
    version: text('15.2', { title: 'The release as BCD writes it' }),
  },
  title: 'A release',
  about: 'One release of a browser, between its neighbours; the features that it fully supports are linked.',
  query: OfEditionQuery,
  answers: aResource(releaseShape),
  embeds: ['plimsoll:browser', 'plimsoll:edition'],
});
export const listGroups = affordance({
  ...ofWorkspace,
  name: 'listGroups',
  rel: 'plimsoll:groups',
  path: '/groups',
  title: 'Groups',
  about: 'The groups that web-features sorts features into, by id.',
  query: CatalogueQuery,
  answers: aCollectionOf(groupSummaryShape, 'plimsoll:groups', editionOf),
});
export const showGroup = affordance({
  ...ofWorkspace,
  name: 'showGroup',
  rel: 'plimsoll:group',
  path: '/groups/{groupId}',
  params: { groupId: text('grid', { title: "web-features' id of the group" }) },
  title: 'A group',
  about: 'One group; its features and the groups in it are linked.',
  query: OfEditionQuery,
  answers: aResource(groupShape),
  embeds: ['plimsoll:features', 'plimsoll:subgroups', 'plimsoll:edition'],
});
export const listFeatures = affordance({
  ...ofWorkspace,
  name: 'listFeatures',
  rel: 'plimsoll:features',
  path: '/features',
  title: 'Features',
  about:
    'The web features by id, or as sorted, with those that this workspace added. Ids that moved or were split are not listed; they ' +
    'still answer.',
  query: FeaturesQuery,
  answers: aCollectionOf(featureSummaryShape, 'plimsoll:features', editionOf),
});
export const showFeature = affordance({
  ...ofWorkspace,
  name: 'showFeature',
  moves: true,
  rel: 'plimsoll:feature',
  path: '/features/{featureId}',
  params: { featureId: text('grid', { title: "web-features' id of the feature" }) },
  title: 'A feature',
  about:
    'One feature: its keys, what each browser has from which release to which, Baseline and specifications. ' +
    'An id that moved answers 308 with its target; a split id has no support and links its targets.',
  query: OfEditionQuery,
  answers: aResource(featureShape),
  embeds: ['plimsoll:keys', 'plimsoll:alternatives', 'plimsoll:targets', 'plimsoll:edition'],
});
export const listKeys = affordance({
  ...ofWorkspace,
  name: 'listKeys',
  rel: 'plimsoll:keys',
  path: '/keys',
  title: 'Compat keys',
  about: 'The keys of MDN browser-compat-data in their order.',
  query: KeysQuery,
  answers: aCollectionOf(keySummaryShape, 'plimsoll:keys', editionOf),
});
export const showKey = affordance({
  ...ofWorkspace,
  name: 'showKey',
  rel: 'plimsoll:key',
  path: '/keys/{key}',
  params: { key: text('css.properties.grid', { title: "BCD's name of the key" }) },
  title: 'A compat key',
  about: 'One key: what each browser has from which release to which, and the statements that say so.',
  query: OfEditionQuery,
  answers: aResource(keyShape),
  embeds: ['plimsoll:feature', 'plimsoll:parent', 'plimsoll:edition'],
});
