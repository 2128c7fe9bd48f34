import { type DynamicModule, Module } from '@nestjs/common';
import { Dependencies, type Dependency } from './application/dependencies.js';
import { DocumentationController } from './presentation/documentation.controller.js';
import { HealthController } from './presentation/health.controller.js';
import { HomeController } from './presentation/home.controller.js';

/** The front door: home documents, documentation, health and version. */
@Module({ controllers: [HomeController, DocumentationController, HealthController] })
export class EntryModule {
  /** `dependencies` are what requests are answered with. */
  static watching(dependencies: readonly Dependency[]): DynamicModule {
    return { module: EntryModule, providers: [{ provide: Dependencies, useValue: new Dependencies(dependencies) }] };
  }
}
