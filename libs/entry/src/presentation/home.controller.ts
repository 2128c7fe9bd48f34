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
import { Affords, FromVisitor, resource, type Resource } from '#libs/hypermedia';
import type { Principal } from '#libs/kernel';
import { listApiKeys, listAuditEntries, showWorkspace } from '#libs/identity/contract';
import { createSite, listSites, showSite } from '#libs/sites/contract';
import { PRODUCT } from '../product.js';
import {
  homeShape,
  showApiCatalog,
  showEntry,
  showHealth,
  showHome,
  showOpenApi,
  showSecurity,
  showVersion,
} from './entry.affordances.js';

/** The documents that a client starts from. */
@Controller()
export class HomeController {
  @Affords(showEntry)
  entry(@FromVisitor() visitor?: Principal): Resource {
    return withResources(resource(homeShape, HOME).self(showEntry.at({})).link(showHome.at({})), visitor)
      .outside('service-doc', '/docs', { type: 'text/html', title: 'Interactive documentation' })
      .link(showOpenApi.at({}))
      .link(showApiCatalog.at({}))
      .link(showHealth.at({}))
      .link(showVersion.at({}))
      .link(showSecurity.at({}));
  }

  @Affords(showHome)
  home(@FromVisitor() visitor?: Principal): Resource {
    return withResources(resource(homeShape, HOME).self(showHome.at({})).link(showEntry.at({}), 'up'), visitor);
  }
}

const HOME = { ...PRODUCT, authentication: 'Authorization: Bearer plk_…' };

const withResources = (home: Resource, visitor?: Principal): Resource =>
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
    .link(visitor ? showWorkspace.at(visitor) : showWorkspace.template())
    .link(listApiKeys.template())
    .link(listAuditEntries.template())
    .link(listFeatures.template())
    .link(showFeature.template())
    .link(listKeys.template())
    .link(showKey.template())
    .link(listGroups.template())
    .link(listBrowsers.template())
    .link(listEditions.template());
