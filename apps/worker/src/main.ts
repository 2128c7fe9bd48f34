import { NestFactory } from '@nestjs/core';
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
  const app = await NestFactory.createApplicationContext(WorkerModule.on(database, config), {
    logger: new NestLogger(createLogger(config.logLevel)),
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
