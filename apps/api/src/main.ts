import { createLogger, Progress } from '#libs/observability';
import { openDatabase } from '#libs/persistence';
import { readConfig } from './config.js';
import { fatalMessage } from './fatal-message.js';
import { assertPortIsFree } from './port.js';
import { start } from './start.js';

try {
  const config = readConfig(process.env);
  await assertPortIsFree(config);
  const progress = new Progress();
  const database = await progress.step('Opening the database', () => openDatabase(config.database));
  void database.lost.then((error) => end('Plimsoll stops.', error));
  const running = await start(database, config, progress, createLogger(config.logLevel));
  // Ctrl+C is heard more than once: the terminal tells the whole group, and npm passes it on.
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      stopping ??= running.stop().then(
        () => process.exit(0),
        (error: unknown) => end('Plimsoll did not stop in order.', error),
      );
    });
} catch (error) {
  end('Plimsoll cannot start.', error);
}

function end(what: string, error: unknown): never {
  process.stderr.write(`\n${what} ${fatalMessage(error)}\n`);
  process.exit(1);
}
