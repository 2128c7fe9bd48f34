import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CreateSiteHandler } from './application/commands/create-site.js';
import { DeleteSiteHandler } from './application/commands/delete-site.js';
import { ReplaceSiteHandler } from './application/commands/replace-site.js';
import { GetSiteHandler } from './application/queries/get-site.js';
import { ListPoliciesHandler } from './application/queries/list-policies.js';
import { ListSitesHandler } from './application/queries/list-sites.js';
import { SiteViews } from './application/site-views.js';
import { Standings } from './application/standings.js';
import { SiteRepository } from './domain/site.repository.js';
import { PrismaSiteRepository } from './persistence/prisma-site.repository.js';
import { PrismaSiteViews } from './persistence/prisma-site.views.js';
import { PrismaStandings } from './persistence/prisma-standings.js';
import { PoliciesController } from './presentation/policies.controller.js';
import { SiteController } from './presentation/site.controller.js';
import { SitesController } from './presentation/sites.controller.js';

@Module({
  imports: [CqrsModule],
  controllers: [SitesController, SiteController, PoliciesController],
  providers: [
    ...[CreateSiteHandler, ReplaceSiteHandler, DeleteSiteHandler],
    ...[ListSitesHandler, GetSiteHandler, ListPoliciesHandler],
    { provide: SiteRepository, useClass: PrismaSiteRepository },
    { provide: SiteViews, useClass: PrismaSiteViews },
    { provide: Standings, useClass: PrismaStandings },
  ],
})
export class SitesModule {}
