import { type DynamicModule, Module } from '@nestjs/common';
import { Engine } from './presentation/asking/engine.js';
import { Preparation } from './presentation/asking/preparation.js';
import { GraphController } from './presentation/graph.controller.js';

/** How much is told, and to whom. */
export interface GraphSettings {
  /** Whether the schema is told to who asks for it. */
  readonly introspection: boolean;
}

/** Answers GraphQL, by what the other modules answer. */
@Module({})
export class GraphModule {
  static answering({ introspection }: GraphSettings): DynamicModule {
    return {
      module: GraphModule,
      controllers: [GraphController],
      providers: [Engine, { provide: Preparation, useValue: new Preparation(introspection) }],
    };
  }
}
