import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { HttpModule } from './http.module.js';
import { Once } from './once.js';
import { RecordingModule } from './recording.module.js';
import { Sweeper } from './sweeper.js';
import { WriteInterceptor } from './write.interceptor.js';
import { KeptAnswers, UnitsOfWork, type WriteStore } from './write-store.js';

/** Makes every write safe to send, and puts it on record. What represents a write, and what records it, is stored with it. */
@Module({})
export class WritesModule {
  static on({ units, kept }: WriteStore): DynamicModule {
    return {
      module: WritesModule,
      // Interceptors run in the order in which their modules are met.
      imports: [HttpModule, RecordingModule],
      providers: [
        Once,
        Sweeper,
        { provide: UnitsOfWork, useValue: units },
        { provide: KeptAnswers, useValue: kept },
        { provide: APP_INTERCEPTOR, useClass: WriteInterceptor },
      ],
    };
  }
}
