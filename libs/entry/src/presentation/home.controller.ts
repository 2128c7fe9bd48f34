import { Controller } from '@nestjs/common';
import { createAudience, listAudiences, mapRows } from '#libs/audiences/contract';
import {
  listBrowsers,
  listEditions,
  listFeatures,
  listGroups,
  listKeys,
  showFeature,
  showKey,
} from '#libs/catalogue/contract';
import { listCoverage, explainCoverage, joinCoverage } from '#libs/coverage/contract';
import { Affords, resource, type Resource } from '#libs/hypermedia';
import { listApiKeys, listAuditEntries } from '#libs/identity/contract';
import { createSite, listSites, showSite } from '#libs/sites/contract';
import { PRODUCT } from '../product.js';
import {
  homeShape,
  showApiCatalog,
  showEntry,
  showHealth,
  showHome,
  showOpenApi,
  showVersion,
} from './entry.affordances.js';

/** The documents that a client starts from. */
@Controller()
export class HomeController {
  @Affords(showEntry)
  entry(): Resource {
    return withResources(resource(homeShape, HOME).self(showEntry.at({})).link(showHome.at({})))
      .outside('service-doc', '/docs', { type: 'text/html', title: 'Interactive documentation' })
      .link(showOpenApi.at({}))
      .link(showApiCatalog.at({}))
      .link(showHealth.at({}))
      .link(showVersion.at({}));
  }

  @Affords(showHome)
  home(): Resource {
    return withResources(resource(homeShape, HOME).self(showHome.at({})).link(showEntry.at({}), 'up'));
  }
}

const HOME = { ...PRODUCT, authentication: 'Authorization: Bearer plk_…' };

const withResources = (home: Resource): Resource =>
  home
    .link(listAudiences.template())
    .offer(createAudience.at({}), {}, {}, { rel: 'plimsoll:create-audience' })
    .offer(mapRows.at({}))
    .link(listCoverage.template())
    .link(explainCoverage.template())
    .link(joinCoverage.template())
    .link(listSites.template())
    .link(showSite.template())
    .offer(createSite.at({}), {}, {}, { rel: 'plimsoll:create-site' })
    .link(listApiKeys.template())
    .link(listAuditEntries.template())
    .link(listFeatures.template())
    .link(showFeature.template())
    .link(listKeys.template())
    .link(showKey.template())
    .link(listGroups.template())
    .link(listBrowsers.template())
    .link(listEditions.template());
