import { callAgents } from '#libs/agents/contract';
import { askGraph, askGraphByAddress, showExplorer } from '#libs/graphql/contract';
import { Controller } from '@nestjs/common';
import { PRODUCT, RouteRegister } from '#libs/http';
import { Affords, baseOf, FromVisitor, resource, type Resource, type Target, type Version } from '#libs/hypermedia';
import type { Principal } from '#libs/kernel';
import {
  homeShape,
  showApiCatalog,
  showEntry,
  showHealth,
  showHome,
  showHomeV2,
  showOpenApi,
  showSecurity,
  showVersion,
} from './entry.affordances.js';
import { withResources } from './home.links.js';

/** The documents that a client starts from. */
@Controller()
export class HomeController {
  constructor(private readonly routes: RouteRegister) {}

  @Affords(showEntry)
  entry(@FromVisitor() visitor?: Principal): Resource {
    const entry = resource(homeShape, HOME).self(showEntry.at({}));
    entry.link(homeOf('v1', showHome)).link(homeOf('v2', showHomeV2));
    if (this.routes.affordances.includes(showExplorer)) entry.link(showExplorer.at({}));
    return withResources(entry, visitor)
      .outside('service-doc', '/docs', { type: 'text/html', title: 'Interactive documentation' })
      .offer(callAgents.at({}), { jsonrpc: '2.0', id: 1, method: 'tools/list' })
      .offer(askGraph.at({}), { query: '{ features(first: 3) { totalCount nodes { featureId name } } }' })
      .link(askGraphByAddress.template())
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

  @Affords(showHomeV2)
  homeV2(@FromVisitor() visitor?: Principal): Resource {
    return this.home(visitor);
  }
}

/** Of the entry, which belongs to no version, each link leads to its own. */
const homeOf = (version: Version, home: typeof showHome): Target => ({
  ...home.at({}),
  ...{ href: baseOf(version), isVersioned: false },
});

const HOME = { ...PRODUCT, authentication: 'Authorization: Bearer plk_…' };
