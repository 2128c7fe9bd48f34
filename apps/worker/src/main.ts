import { NestFactory } from '@nestjs/core';
import { openResultCache } from '#libs/cache';
import { createLogger, NestLogger, Progress } from '#libs/observability';
import { openDatabase } from '#libs/persistence';
import { bringUpToDate, live } from '#libs/process';
import { readConfig } from './config.js';
import { WorkerModule } from './worker.module.js';

await live(async (end) => {
  const config = readConfig(process.env);
  const progress = new Progress();
  const database = await progress.step('Opening the database', () => openDatabase(config.database));
  void database.lost.then(end);
  await bringUpToDate(database, config.migrating, progress);
  const logger = createLogger(config.logLevel);
  const results = await openResultCache(database, logger, config.redisUrl);
  const app = await NestFactory.createApplicationContext(WorkerModule.on(database, results, config), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  process.stdout.write('\n  Plimsoll works in the background.\n\n');
  return {
    stop: async () => {
      await app.close();
      await database.close();
    },
  };
});
