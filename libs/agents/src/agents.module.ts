import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { FindSubjectsHandler, SearchFeaturesHandler } from './application/queries/find-subjects.js';
import { AgentsController } from './presentation/agents.controller.js';
import { Origins } from './presentation/origins.js';
import { Toolbox } from './presentation/toolbox.js';

/** Answers coding agents, by what the other modules answer. */
@Module({})
export class AgentsModule {
  /** `origins`: whose pages may call from a browser. */
  static answering(origins: readonly string[]): DynamicModule {
    return {
      module: AgentsModule,
      imports: [CqrsModule],
      controllers: [AgentsController],
      providers: [
        FindSubjectsHandler,
        SearchFeaturesHandler,
        Toolbox,
        { provide: Origins, useValue: new Origins(origins) },
      ],
    };
  }
}
