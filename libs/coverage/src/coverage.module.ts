import { Module } from '@nestjs/common';
import { CqrsModule, QueryBus } from '@nestjs/cqrs';
import { GetBuildTargetsHandler } from './application/queries/get-build-targets.js';
import { GetCoverageHandler } from './application/queries/get-coverage.js';
import { GetJointCoverageHandler } from './application/queries/get-joint-coverage.js';
import { GetJudgementsHandler } from './application/queries/get-judgements.js';
import { GetSubjectsHandler } from './application/queries/get-subjects.js';
import { ListCoverageHandler } from './application/queries/list-coverage.js';
import { Surveys } from './application/surveys.js';
import { CoverageController } from './presentation/coverage.controller.js';

@Module({
  imports: [CqrsModule],
  controllers: [CoverageController],
  providers: [
    ...[ListCoverageHandler, GetCoverageHandler, GetJointCoverageHandler],
    ...[GetJudgementsHandler, GetSubjectsHandler, GetBuildTargetsHandler],
    { provide: Surveys, useFactory: (queries: QueryBus) => new Surveys(queries), inject: [QueryBus] },
  ],
})
export class CoverageModule {}
