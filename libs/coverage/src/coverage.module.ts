import { codeDigest, ResultCache } from '#libs/cache';
import { Module } from '@nestjs/common';
import { CqrsModule, QueryBus } from '@nestjs/cqrs';
import { GetBuildTargetsHandler } from './application/queries/get-build-targets.js';
import { GetCoverageHandler } from './application/queries/get-coverage.js';
import { GetFrontierHandler } from './application/queries/get-frontier.js';
import { GetDiffHandler } from './application/queries/get-diff.js';
import { GetFootingsHandler } from './application/queries/get-footings.js';
import { GetForecastHandler } from './application/queries/get-forecast.js';
import { GetJointCoverageHandler } from './application/queries/get-joint-coverage.js';
import { GetJudgementsHandler } from './application/queries/get-judgements.js';
import { GetSubjectsHandler } from './application/queries/get-subjects.js';
import { GetTrendHandler } from './application/queries/get-trend.js';
import { ListSegmentCoverageHandler } from './application/queries/list-segment-coverage.js';
import { ListCoverageHandler } from './application/queries/list-coverage.js';
import { ListExplainedCoverageHandler } from './application/queries/list-explained-coverage.js';
import { ListWhatIfHandler } from './application/queries/list-what-if.js';
import { ListForecastsHandler } from './application/queries/list-forecasts.js';
import { DerivedResults } from './application/derived-results.js';
import { PastTests } from './application/past-tests.js';
import { Prospects } from './application/prospects.js';
import { Expectations } from './application/expectations.js';
import { SegmentProspects } from './application/segment-prospects.js';
import { Comparisons } from './application/comparisons.js';
import { Juries } from './application/juries.js';
import { Surveys } from './application/surveys.js';
import { CODE } from './code.js';
import { CoverageController } from './presentation/coverage.controller.js';
import { CoverageV2Controller } from './presentation/coverage-v2.controller.js';
import { FrontierController } from './presentation/frontier.controller.js';
import { DiffController } from './presentation/diff.controller.js';
import { ForecastController } from './presentation/forecast.controller.js';
import { JointCoverageController } from './presentation/joint-coverage.controller.js';
import { SegmentsController } from './presentation/segments.controller.js';
import { TrendController } from './presentation/trend.controller.js';
import { WhatIfController } from './presentation/what-if.controller.js';

@Module({
  imports: [CqrsModule],
  controllers: [
    ...[CoverageController, CoverageV2Controller, JointCoverageController],
    SegmentsController,
    FrontierController,
    WhatIfController,
    TrendController,
    DiffController,
    ForecastController,
  ],
  providers: [
    ...[ListCoverageHandler, GetCoverageHandler, GetJointCoverageHandler, ListSegmentCoverageHandler],
    ListExplainedCoverageHandler,
    ...[GetJudgementsHandler, GetSubjectsHandler, GetBuildTargetsHandler, GetFrontierHandler, ListWhatIfHandler],
    GetFootingsHandler,
    ...[GetTrendHandler, GetDiffHandler],
    ...[GetForecastHandler, ListForecastsHandler],
    { provide: Surveys, useFactory: (queries: QueryBus) => new Surveys(queries), inject: [QueryBus] },
    {
      provide: DerivedResults,
      useFactory: (cache: ResultCache) => new DerivedResults(cache, codeDigest(...CODE)),
      inject: [ResultCache],
    },
    {
      provide: Juries,
      useFactory: (surveys: Surveys, results: DerivedResults) => new Juries(surveys, results),
      inject: [Surveys, DerivedResults],
    },
    {
      provide: Prospects,
      useFactory: (surveys: Surveys, queries: QueryBus, results: DerivedResults) =>
        new Prospects(surveys, queries, new PastTests(results)),
      inject: [Surveys, QueryBus, DerivedResults],
    },
    {
      provide: Expectations,
      useFactory: (surveys: Surveys, queries: QueryBus, results: DerivedResults) =>
        new Expectations(new SegmentProspects(surveys, queries), results),
      inject: [Surveys, QueryBus, DerivedResults],
    },
    {
      provide: Comparisons,
      useFactory: (surveys: Surveys, queries: QueryBus) => new Comparisons(surveys, queries),
      inject: [Surveys, QueryBus],
    },
  ],
})
export class CoverageModule {}
