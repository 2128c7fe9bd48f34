import { type DynamicModule, Module } from '@nestjs/common';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import { Dependencies, type Dependency } from './dependencies.js';
import { watchBus } from './watch-bus.js';

/** Watches commands and queries, and offers what the process depends on to every module, which may add to it. */
@Module({ imports: [CqrsModule] })
export class ObservabilityModule {
  constructor(commands: CommandBus, queries: QueryBus) {
    watchBus('command', commands);
    watchBus('query', queries);
  }

  static watching(dependencies: readonly Dependency[]): DynamicModule {
    return {
      module: ObservabilityModule,
      global: true,
      providers: [{ provide: Dependencies, useValue: new Dependencies(dependencies) }],
      exports: [Dependencies],
    };
  }
}
