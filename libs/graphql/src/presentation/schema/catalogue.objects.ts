import {
  listBrowsers,
  listEditions,
  listFeatures,
  listKeys,
  listReleases,
  showBrowser,
  showEdition,
  showFeature,
  showKey,
} from '#libs/catalogue/contract';
import type { GraphBook } from './graph-book.js';

/** What browsers support. */
export function catalogueObjects(book: GraphBook): void {
  book.object({
    ...{ name: 'Edition', from: listEditions, show: showEdition, telling: { editionId: 'id' }, idName: 'editionId' },
    ...{ isNode: true, description: 'What the catalogue was built from' },
  });
  book.object({
    ...{ name: 'Browser', from: listBrowsers, show: showBrowser, idName: 'browserId', isNode: true },
    telling: { browserId: 'id', edition: 'edition' },
    description: 'A browser of the catalogue, or one that the workspace added',
    renamed: { releases: 'ownReleases' },
    edges: () => ({ releases: book.many('Release', listReleases, { browserId: 'id', edition: 'edition' }) }),
  });
  book.object({
    ...{ name: 'Release', from: listReleases, idName: 'releaseId', description: 'A numbered release of a browser' },
  });
  book.object({
    ...{ name: 'Feature', from: listFeatures, show: showFeature, idName: 'featureId', isNode: true },
    telling: { featureId: 'id', edition: 'edition' },
    description: 'A feature of web-features, or one that the workspace added',
    without: ['keys'],
    edges: () => ({ keys: book.many('Key', listKeys, { feature: 'id', edition: 'edition' }) }),
  });
  book.object({
    ...{ name: 'Key', from: listKeys, show: showKey, idName: 'keyId', isNode: true },
    telling: { key: 'key', edition: 'edition' },
    description: 'A compat key of MDN browser-compat-data',
    renamed: { feature: 'featureId' },
    edges: () => ({ feature: book.one('Feature', showFeature, { featureId: 'feature', edition: 'edition' }) }),
  });
}
