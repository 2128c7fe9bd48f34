import { type DynamicModule, Module } from '@nestjs/common';
import { Engine } from './presentation/asking/engine.js';
import { type GraphSettings, Preparation } from './presentation/asking/preparation.js';
import { ExplorerController } from './presentation/explorer.controller.js';
import { GraphController } from './presentation/graph.controller.js';

export type { GraphSettings };

/** Answers GraphQL, by what the other modules answer. */
@Module({})
export class GraphModule {
  static answering(settings: GraphSettings): DynamicModule {
    return {
      module: GraphModule,
      controllers: [GraphController, ...(settings.explorer ? [ExplorerController] : [])],
      providers: [Engine, { provide: Preparation, useFactory: () => new Preparation(settings) }],
    };
  }
}
