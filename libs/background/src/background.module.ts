import {
  type DynamicModule,
  Inject,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { EventFeed } from '#libs/persistence';
import { isOutage } from './back-off.js';
import { Background } from './background.js';

const WORKS = Symbol('whether this process works');

/** Offers the background to every module, and begins it when all of them are there, where this process is one that works. */
@Module({})
export class BackgroundModule implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly background: Background,
    @Inject(WORKS) private readonly works: boolean,
  ) {}

  static on(works: boolean): DynamicModule {
    return {
      module: BackgroundModule,
      global: true,
      providers: [
        { provide: WORKS, useValue: works },
        {
          provide: Background,
          useFactory: (feed: EventFeed) =>
            new Background(feed, ({ name }, error) => {
              if (isOutage(error)) LOGGER.warn(`${name} waits for what is away: ${error.message}`);
              else
                LOGGER.error(
                  `${name} failed, and is tried again`,
                  error instanceof Error ? error.stack : String(error),
                );
            }),
          inject: [EventFeed],
        },
      ],
      exports: [Background],
    };
  }

  onApplicationBootstrap(): void {
    if (this.works) this.background.start();
  }

  /** Before the database is let go of. */
  onModuleDestroy(): Promise<void> {
    return this.background.stop();
  }
}

const LOGGER = new Logger('Background');
