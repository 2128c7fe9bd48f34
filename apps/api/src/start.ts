import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Progress } from '#libs/observability';
import type { Database } from '#libs/persistence';
import { bringUpToDate } from '#libs/process';
import type { FastifyBaseLogger } from 'fastify';
import { bannerOf } from './banner.js';
import type { Config } from './config.js';
import { createApi } from './create-api.js';
import { firstStart } from './first-start.js';
import { cannotListen } from './port.js';

export interface Running {
  /** Lets requests under way finish, then lets go of the database. */
  stop(): Promise<void>;
}

/** Brings the database to where the service can answer from it, then listens. What was done before is not done again. */
export async function start(
  database: Database,
  config: Config,
  progress: Progress,
  logger: FastifyBaseLogger,
): Promise<Running> {
  await bringUpToDate(database, config.migrating, progress);
  const app = await createApi(database, logger, config);
  const beginning = await firstStart(app, database, config, progress);
  await app.listen(config.port, config.host).catch((error: unknown) => {
    throw cannotListen(error, config.host, config.port);
  });
  process.stdout.write(
    bannerOf({ url: urlOf(app, config), isKeyGiven: config.bootstrapKey !== undefined, ...beginning }),
  );
  return {
    stop: async () => {
      await app.close();
      await database.close();
    },
  };
}

/** Where a person on this machine finds it. */
function urlOf(app: NestFastifyApplication, { host }: Config): string {
  const { port } = app.getHttpServer().address() as { port: number };
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${String(port)}`;
}
