import { type DynamicModule, Module } from '@nestjs/common';
import { SecurityNotice } from './application/security-notice.js';
import { DocumentationController } from './presentation/documentation.controller.js';
import { HealthController } from './presentation/health.controller.js';
import { HomeController } from './presentation/home.controller.js';
import { SecurityController } from './presentation/security.controller.js';

/** The front door: home documents, documentation, health and version, and whom to tell of a hole. */
@Module({ controllers: [HomeController, DocumentationController, HealthController, SecurityController] })
export class EntryModule {
  /** `contacts`: whom to tell of a vulnerability. */
  static telling(contacts: readonly string[]): DynamicModule {
    return {
      module: EntryModule,
      providers: [{ provide: SecurityNotice, useValue: new SecurityNotice(contacts) }],
    };
  }
}
