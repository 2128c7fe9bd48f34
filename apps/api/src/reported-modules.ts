import { AudiencesModule } from '#libs/audiences';
import { CacheModule, ResultCache } from '#libs/cache';
import { CatalogueModule } from '#libs/catalogue';
import { CoverageModule } from '#libs/coverage';
import { AuditModule, IdentityModule } from '#libs/identity';
import { JobsModule } from '#libs/jobs';
import { currentWorkspace } from '#libs/persistence';
import { SitesModule } from '#libs/sites';

/** The modules that are asked what another edition would change. */
export const REPORTED = [
  CacheModule.on(new ResultCache(currentWorkspace)),
  ...[AuditModule.keeping(365), IdentityModule],
  ...[CatalogueModule, JobsModule, AudiencesModule, CoverageModule, SitesModule],
];
