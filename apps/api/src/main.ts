import { COMMIT, PRODUCT } from '#libs/http';
import { beginTracing, createLogger, Progress } from '#libs/observability';
import { openDatabase, tracePrisma } from '#libs/persistence';
import { assertPortIsFree, live, Monitoring } from '#libs/process';
import { readConfig } from './config.js';
import { start } from './start.js';

await live(async (end) => {
  const config = readConfig(process.env);
  await assertPortIsFree(config);
  const tracing = await beginTracing(process.env, {
    service: 'plimsoll-api',
    version: PRODUCT.version,
    library: tracePrisma,
  });
  const monitoring = await Monitoring.open(config.monitoring, { version: PRODUCT.version, commit: COMMIT });
  const progress = new Progress();
  const database = await progress.step('Opening the database', () => openDatabase(config.database));
  void database.lost.then(end);
  const logger = createLogger(config.logLevel, config.logFormat);
  return start(database, config, progress, { logger, monitoring, tracing });
});
