import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ResultCache } from './result-cache.js';

/** Offers every module the cache for what takes long to work out, and lets go of it when nobody asks any more. */
@Module({})
export class CacheModule implements OnApplicationShutdown {
  constructor(private readonly cache: ResultCache) {}

  static on(cache: ResultCache): DynamicModule {
    return {
      module: CacheModule,
      global: true,
      providers: [{ provide: ResultCache, useValue: cache }],
      exports: [ResultCache],
    };
  }

  onApplicationShutdown(): void {
    this.cache.close();
  }
}
