import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Controllers } from './controllers.js';
import { Once } from './once.js';
import { Sweeper } from './sweeper.js';
import { WriteInterceptor } from './write.interceptor.js';
import { KeptAnswers, UnitsOfWork, type WriteStore } from './write-store.js';

/** Makes every write safe to send. To be imported before HttpModule: what represents a write is stored with it. */
@Module({})
export class WritesModule {
  static on({ units, kept }: WriteStore): DynamicModule {
    return {
      module: WritesModule,
      providers: [
        Controllers,
        Once,
        Sweeper,
        { provide: UnitsOfWork, useValue: units },
        { provide: KeptAnswers, useValue: kept },
        { provide: APP_INTERCEPTOR, useClass: WriteInterceptor },
      ],
    };
  }
}
