import { listAudiences, showAudience, showSnapshot } from '#libs/audiences/contract';
import {
  listBrowsers,
  listEditions,
  listFeatures,
  listKeys,
  showBrowser,
  showEdition,
  showFeature,
  showKey,
} from '#libs/catalogue/contract';
import { listSites, showAdoption, showCrossing, showSite } from '#libs/sites/contract';
import { GraphQLObjectType, GraphQLSchema, printSchema } from 'graphql';
import { anyNode } from './any-node.js';
import { catalogueObjects } from './catalogue.objects.js';
import { coverageObjects } from './coverage.objects.js';
import { GraphBook } from './graph-book.js';
import { siteObjects } from './sites.objects.js';

/** What can be asked, and by which operations of the API it is answered. It is made once for each process. */
export function graphSchema(): GraphQLSchema {
  const book = new GraphBook();
  catalogueObjects(book);
  coverageObjects(book);
  siteObjects(book);
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: {
      features: book.many('Feature', listFeatures),
      feature: book.one('Feature', showFeature, {}, { featureId: 'id' }),
      keys: book.many('Key', listKeys),
      key: book.one('Key', showKey),
      browsers: book.many('Browser', listBrowsers),
      browser: book.one('Browser', showBrowser, {}, { browserId: 'id' }),
      editions: book.many('Edition', listEditions),
      edition: book.one('Edition', showEdition, {}, { editionId: 'id' }),
      audiences: book.many('Audience', listAudiences),
      audience: book.one('Audience', showAudience, {}, { audienceId: 'id' }),
      snapshot: book.one('Snapshot', showSnapshot, {}, { snapshotId: 'id' }),
      sites: book.many('Site', listSites),
      site: book.one('Site', showSite, {}, { siteId: 'id' }),
      adoption: book.one('Adoption', showAdoption, {}, { adoptionId: 'id' }),
      crossing: book.one('Crossing', showCrossing, {}, { crossingId: 'id' }),
      node: anyNode(book),
    },
  });
  return new GraphQLSchema({ query, types: book.all });
}

/** The same in GraphQL's own language, as it is kept in docs/reference/schema.graphql. */
export const printedSchema = (): string => `${printSchema(graphSchema())}\n`;
