import { Background } from '#libs/background';
import { Module, type OnModuleInit } from '@nestjs/common';
import { CqrsModule, QueryBus } from '@nestjs/cqrs';
import { AdoptionVerdicts } from './application/adoption-verdicts.js';
import { AdoptionViews } from './application/adoption-views.js';
import { Calendar } from './application/calendar.js';
import { CreateSiteHandler } from './application/commands/create-site.js';
import { DeleteSiteHandler } from './application/commands/delete-site.js';
import { DeleteCheckHandler } from './application/commands/delete-check.js';
import { ReplaceSiteHandler } from './application/commands/replace-site.js';
import { ProposeAdoptionHandler } from './application/commands/propose-adoption.js';
import { ReviseAdoptionHandler } from './application/commands/revise-adoption.js';
import { TakeTransitionHandler } from './application/commands/take-transition.js';
import { GetAdoptionHandler } from './application/queries/get-adoption.js';
import { GetCrossingHandler } from './application/queries/get-crossing.js';
import { GetEditionEffectHandler } from './application/queries/get-edition-effect.js';
import { GetHistoryEntryHandler } from './application/queries/get-history-entry.js';
import { GetSiteCalendarHandler } from './application/queries/get-site-calendar.js';
import { GetPolicyHandler } from './application/queries/get-policy.js';
import { GetVerdictHandler } from './application/queries/get-verdict.js';
import { ListAdoptionsHandler } from './application/queries/list-adoptions.js';
import { ListCrossingsHandler } from './application/queries/list-crossings.js';
import { ListHistoryHandler } from './application/queries/list-history.js';
import { ListOpportunitiesHandler } from './application/queries/list-opportunities.js';
import { ListRisksHandler } from './application/queries/list-risks.js';
import { ListVerdictsHandler } from './application/queries/list-verdicts.js';
import { SiteGrounds } from './application/site-grounds.js';
import { AdoptionRepository } from './domain/adoption.repository.js';
import { PrismaAdoptionRepository } from './persistence/prisma-adoption.repository.js';
import { PrismaAdoptionViews } from './persistence/prisma-adoption.views.js';
import { AdoptionController } from './presentation/adoption.controller.js';
import { AdoptionsController } from './presentation/adoptions.controller.js';
import { HistoryController } from './presentation/history.controller.js';
import { OutlookController } from './presentation/outlook.controller.js';
import { TransitionsController } from './presentation/transitions.controller.js';
import { VerdictsController } from './presentation/verdicts.controller.js';
import { RunCheckHandler } from './application/commands/run-check.js';
import { CountSafeFeaturesHandler } from './application/queries/count-safe-features.js';
import { GetCheckHandler } from './application/queries/get-check.js';
import { GetSiteHandler } from './application/queries/get-site.js';
import { GetSiteTargetsHandler } from './application/queries/get-site-targets.js';
import { ListChecksHandler } from './application/queries/list-checks.js';
import { ListPoliciesHandler } from './application/queries/list-policies.js';
import { ListSiteForecastsHandler } from './application/queries/list-site-forecasts.js';
import { ListSitesHandler } from './application/queries/list-sites.js';
import { CheckViews } from './application/check-views.js';
import { CheckJudge } from './application/check-judge.js';
import { CrossingViews } from './application/crossing-views.js';
import { EndingWaivers } from './application/ending-waivers.js';
import { LandedSites } from './application/landed-sites.js';
import { LineWatch } from './application/line-watch.js';
import { SiteViews } from './application/site-views.js';
import { Standings } from './application/standings.js';
import { CheckRepository } from './domain/check.repository.js';
import { SiteRepository } from './domain/site.repository.js';
import { WaiverNoticeRepository } from './domain/waiver-notice.repository.js';
import { WaterlineRepository } from './domain/waterline.repository.js';
import { TellOfWaivers } from './errands/tell-of-waivers.js';
import { WatchLines } from './errands/watch-lines.js';
import { PrismaCheckRepository } from './persistence/prisma-check.repository.js';
import { PrismaCheckViews } from './persistence/prisma-check.views.js';
import { PrismaCrossingViews } from './persistence/prisma-crossing.views.js';
import { PrismaEndingWaivers } from './persistence/prisma-ending-waivers.js';
import { PrismaLandedSites } from './persistence/prisma-landed-sites.js';
import { PrismaSiteRepository } from './persistence/prisma-site.repository.js';
import { PrismaSiteViews } from './persistence/prisma-site.views.js';
import { PrismaStandings } from './persistence/prisma-standings.js';
import { PrismaWaiverNoticeRepository } from './persistence/prisma-waiver-notice.repository.js';
import { PrismaWaterlineRepository } from './persistence/prisma-waterline.repository.js';
import { BadgeController } from './presentation/badge.controller.js';
import { BrowserslistController } from './presentation/browserslist.controller.js';
import { CheckController } from './presentation/check.controller.js';
import { ChecksController } from './presentation/checks.controller.js';
import { CrossingsController } from './presentation/crossings.controller.js';
import { FeedsController } from './presentation/feeds.controller.js';
import { ForecastsController } from './presentation/forecasts.controller.js';
import { PoliciesController } from './presentation/policies.controller.js';
import { RunCheckController } from './presentation/run-check.controller.js';
import { SiteController } from './presentation/site.controller.js';
import { SitesController } from './presentation/sites.controller.js';

@Module({
  imports: [CqrsModule],
  controllers: [
    ...[SitesController, SiteController, PoliciesController, BrowserslistController],
    ...[VerdictsController, OutlookController, ForecastsController],
    ...[CrossingsController, FeedsController],
    ...[AdoptionsController, AdoptionController, TransitionsController, HistoryController],
    ...[ChecksController, RunCheckController, CheckController, BadgeController],
  ],
  providers: [
    ...[CreateSiteHandler, ReplaceSiteHandler, DeleteSiteHandler],
    ...[RunCheckHandler, DeleteCheckHandler, GetCheckHandler, ListChecksHandler],
    ...[ListSitesHandler, GetSiteHandler, ListPoliciesHandler, GetSiteTargetsHandler, CountSafeFeaturesHandler],
    ...[ListVerdictsHandler, GetVerdictHandler, ListOpportunitiesHandler, ListRisksHandler, ListSiteForecastsHandler],
    ...[GetEditionEffectHandler, ListCrossingsHandler, GetCrossingHandler, GetSiteCalendarHandler],
    ...[ProposeAdoptionHandler, ReviseAdoptionHandler, TakeTransitionHandler],
    ...[ListAdoptionsHandler, GetAdoptionHandler, ListHistoryHandler, GetHistoryEntryHandler, GetPolicyHandler],
    Calendar,
    {
      provide: SiteGrounds,
      useFactory: (queries: QueryBus, standings: Standings, calendar: Calendar) =>
        new SiteGrounds(queries, standings, calendar),
      inject: [QueryBus, Standings, Calendar],
    },
    {
      provide: AdoptionVerdicts,
      useFactory: (queries: QueryBus, grounds: SiteGrounds, standings: Standings, calendar: Calendar) =>
        new AdoptionVerdicts(queries, grounds, standings, calendar),
      inject: [QueryBus, SiteGrounds, Standings, Calendar],
    },
    { provide: AdoptionRepository, useClass: PrismaAdoptionRepository },
    { provide: AdoptionViews, useClass: PrismaAdoptionViews },
    { provide: SiteRepository, useClass: PrismaSiteRepository },
    { provide: SiteViews, useClass: PrismaSiteViews },
    { provide: CheckRepository, useClass: PrismaCheckRepository },
    { provide: CheckViews, useClass: PrismaCheckViews },
    {
      provide: CheckJudge,
      useFactory: (standings: Standings, grounds: SiteGrounds, queries: QueryBus) =>
        new CheckJudge(standings, grounds, queries),
      inject: [Standings, SiteGrounds, QueryBus],
    },
    { provide: Standings, useClass: PrismaStandings },
    { provide: CrossingViews, useClass: PrismaCrossingViews },
    { provide: WaterlineRepository, useClass: PrismaWaterlineRepository },
    { provide: LandedSites, useClass: PrismaLandedSites },
    {
      provide: LineWatch,
      useFactory: (queries: QueryBus, standings: Standings, waterlines: WaterlineRepository) =>
        new LineWatch(queries, standings, waterlines),
      inject: [QueryBus, Standings, WaterlineRepository],
    },
    { provide: EndingWaivers, useClass: PrismaEndingWaivers },
    { provide: WaiverNoticeRepository, useClass: PrismaWaiverNoticeRepository },
    {
      provide: TellOfWaivers,
      useFactory: (waivers: EndingWaivers, notices: WaiverNoticeRepository, calendar: Calendar) =>
        new TellOfWaivers(waivers, notices, calendar),
      inject: [EndingWaivers, WaiverNoticeRepository, Calendar],
    },
    {
      provide: WatchLines,
      useFactory: (sites: LandedSites, watch: LineWatch) => new WatchLines(sites, watch),
      inject: [LandedSites, LineWatch],
    },
  ],
})
export class SitesModule implements OnModuleInit {
  constructor(
    private readonly background: Background,
    private readonly watchLines: WatchLines,
    private readonly tellOfWaivers: TellOfWaivers,
  ) {}

  /** What is to be done beside answering. */
  onModuleInit(): void {
    this.background.add(this.watchLines);
    this.background.add(this.tellOfWaivers);
  }
}
