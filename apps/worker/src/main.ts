import { NestFactory } from '@nestjs/core';
import { openResultCache } from '#libs/cache';
import { COMMIT, PRODUCT } from '#libs/http';
import { beginTracing, createLogger, Dependencies, NestLogger, Progress } from '#libs/observability';
import { openDatabase, tracePrisma } from '#libs/persistence';
import { bringUpToDate, live, Monitoring } from '#libs/process';
import { readConfig } from './config.js';
import { WorkerModule } from './worker.module.js';

await live(async (end) => {
  const config = readConfig(process.env);
  const tracing = await beginTracing(process.env, {
    service: 'plimsoll-worker',
    version: PRODUCT.version,
    library: tracePrisma,
  });
  const monitoring = await Monitoring.open(config.monitoring, { version: PRODUCT.version, commit: COMMIT });
  const progress = new Progress();
  const database = await progress.step('Opening the database', () => openDatabase(config.database));
  void database.lost.then(end);
  await bringUpToDate(database, config.migrating, progress);
  const logger = createLogger(config.logLevel, config.logFormat);
  const results = await openResultCache(database, logger, config.redisUrl);
  const app = await NestFactory.createApplicationContext(WorkerModule.on(database, results, config), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  monitoring.begin(app.get(Dependencies));
  const metrics = monitoring.url === undefined ? '' : `\n  Metrics  ${monitoring.url}/metrics\n`;
  process.stdout.write(`\n  Plimsoll works in the background.\n${metrics}\n`);
  return {
    stop: async () => {
      monitoring.end();
      try {
        await app.close();
        await database.close();
      } finally {
        await tracing?.stop();
        await monitoring.close();
      }
    },
  };
});
