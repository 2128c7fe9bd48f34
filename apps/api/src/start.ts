import { setTimeout as pause } from 'node:timers/promises';
import { Dependencies, type Progress, type Tracing } from '#libs/observability';
import type { Database } from '#libs/persistence';
import { bringUpToDate, Elsewhere, type Monitoring, type Running } from '#libs/process';
import type { FastifyBaseLogger } from 'fastify';
import { bannerOf } from './banner.js';
import type { Config } from './config.js';
import { createApi, drain } from './create-api.js';
import { firstStart } from './first-start.js';
import { listen } from './listen.js';

/** What tells operators of the process. */
export interface Watchers {
  readonly logger: FastifyBaseLogger;
  readonly monitoring: Monitoring;
  readonly tracing?: Tracing | undefined;
}

/**
 * Brings the database to where the service can answer from it, then listens. What was done before is not done again. When it is told to
 * stop it is not ready any more, and answers on for a while, since those who send requests hear of that late; then requests under
 * way finish, and the database is let go of.
 */
export async function start(
  database: Database,
  config: Config,
  progress: Progress,
  { logger, monitoring, tracing }: Watchers,
): Promise<Running> {
  const elsewhere = new Elsewhere();
  await bringUpToDate(database, config.migrating, progress, elsewhere);
  const app = await createApi(database, logger, config);
  const beginning = await firstStart(app, database, config, { progress, elsewhere });
  const url = await listen(app, config);
  monitoring.begin(app.get(Dependencies));
  const isKeyGiven = config.bootstrapKey !== undefined;
  process.stdout.write(bannerOf({ url, monitoring: monitoring.url, isKeyGiven, ...beginning }));
  return {
    stop: async (signal, hurried) => {
      drain(app);
      monitoring.end();
      if (signal === 'SIGTERM')
        await pause(1_000 * config.drainSeconds, undefined, { signal: hurried }).catch(() => undefined);
      try {
        await app.close();
        await database.close();
      } finally {
        await tracing?.stop();
        await monitoring.close();
      }
    },
  };
}
