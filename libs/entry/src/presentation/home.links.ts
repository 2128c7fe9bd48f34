import { createAudience, listAudiences, mapRows, showAudience } from '#libs/audiences/contract';
import {
  listBrowserAliases,
  listBrowsers,
  listEditions,
  listFeatures,
  listGroups,
  listKeys,
  showFeature,
  showKey,
} from '#libs/catalogue/contract';
import { listCoverage, explainCoverage, joinCoverage } from '#libs/coverage/contract';
import type { Resource } from '#libs/hypermedia';
import { listApiKeys, listAuditEntries, showWorkspace } from '#libs/identity/contract';
import { listJobs, showJob } from '#libs/jobs/contract';
import type { Principal } from '#libs/kernel';
import { createSite, listSites, showSite } from '#libs/sites/contract';
import { listWebhooks } from '#libs/webhooks/contract';

/** The home document with where all the rest begins. */
export const withResources = (home: Resource, visitor?: Principal): Resource =>
  home
    .link(listAudiences.template())
    .link(showAudience.template())
    .offer(createAudience.at({}), {}, {}, { rel: 'plimsoll:create-audience' })
    .offer(mapRows.at({}))
    .link(listCoverage.template())
    .link(explainCoverage.template())
    .link(joinCoverage.template())
    .link(listSites.template())
    .link(showSite.template())
    .offer(createSite.at({}), {}, {}, { rel: 'plimsoll:create-site' })
    .link(visitor ? showWorkspace.at(visitor) : showWorkspace.template())
    .link(listJobs.template())
    .link(showJob.template())
    .link(listApiKeys.template())
    .link(listAuditEntries.template())
    .link(listWebhooks.template())
    .link(listFeatures.template())
    .link(showFeature.template())
    .link(listKeys.template())
    .link(showKey.template())
    .link(listGroups.template())
    .link(listBrowsers.template())
    .link(listBrowserAliases.template())
    .link(listEditions.template());
