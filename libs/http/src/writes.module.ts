import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { HttpModule } from './http.module.js';
import { Once } from './once.js';
import { Operations } from './operations.js';
import { RecordingModule } from './recording.module.js';
import { Sweeper } from './sweeper.js';
import { WriteInterceptor } from './write.interceptor.js';
import { KeptAnswers, SharedReads, UnitsOfWork, type WriteStore } from './write-store.js';

/**
 * Makes every write safe to send, and puts it on record. What represents a write, and what records it, is stored with it. Whatever
 * does operations for its callers meets `Operations` here.
 */
@Module({})
export class WritesModule {
  static on({ units, kept, reads = { run: (work) => work() } }: WriteStore): DynamicModule {
    return {
      module: WritesModule,
      global: true,
      // Interceptors run in the order in which their modules are met.
      imports: [HttpModule, RecordingModule],
      providers: [
        Once,
        Operations,
        Sweeper,
        { provide: UnitsOfWork, useValue: units },
        { provide: KeptAnswers, useValue: kept },
        { provide: SharedReads, useValue: reads },
        { provide: APP_INTERCEPTOR, useClass: WriteInterceptor },
      ],
      exports: [Operations],
    };
  }
}
