import { callAgents } from '#libs/agents/contract';
import { Controller } from '@nestjs/common';
import { PRODUCT } from '#libs/http';
import { Affords, FromVisitor, resource, type Resource } from '#libs/hypermedia';
import type { Principal } from '#libs/kernel';
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
import { withResources } from './home.links.js';

/** The documents that a client starts from. */
@Controller()
export class HomeController {
  @Affords(showEntry)
  entry(@FromVisitor() visitor?: Principal): Resource {
    return withResources(resource(homeShape, HOME).self(showEntry.at({})).link(showHome.at({})), visitor)
      .outside('service-doc', '/docs', { type: 'text/html', title: 'Interactive documentation' })
      .offer(callAgents.at({}), { jsonrpc: '2.0', id: 1, method: 'tools/list' })
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
