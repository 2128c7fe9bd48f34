import { createLogger, Progress } from '#libs/observability';
import { openDatabase } from '#libs/persistence';
import { live } from '#libs/process';
import { readConfig } from './config.js';
import { assertPortIsFree } from './port.js';
import { start } from './start.js';

await live(async (end) => {
  const config = readConfig(process.env);
  await assertPortIsFree(config);
  const progress = new Progress();
  const database = await progress.step('Opening the database', () => openDatabase(config.database));
  void database.lost.then(end);
  return start(database, config, progress, createLogger(config.logLevel));
});
