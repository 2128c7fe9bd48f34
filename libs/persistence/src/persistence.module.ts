import { type DynamicModule, Module } from '@nestjs/common';
import { Database } from './database.js';
import { EventFeed } from './event-feed.js';
import { OperatorPrisma, PrismaService } from './prisma.service.js';

/** Offers an open database to every module. Whoever opened it closes it. */
@Module({})
export class PersistenceModule {
  static on(database: Database): DynamicModule {
    const providers = [
      { provide: Database, useValue: database },
      { provide: PrismaService, useValue: database.prisma },
      { provide: OperatorPrisma, useValue: database.operator },
      { provide: EventFeed, useValue: database.events },
    ];
    return { module: PersistenceModule, global: true, providers, exports: providers };
  }
}
