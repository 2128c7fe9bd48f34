import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger, Progress } from '#libs/observability';
import { migrate, openDatabase } from '#libs/persistence';
import { type Config, readConfig } from '../apps/api/src/config.js';
import { createApi } from '../apps/api/src/create-api.js';
import { openFirstWorkspace } from '../apps/api/src/first-workspace.js';
import { importCatalogue } from '../apps/api/src/import-catalogue.js';

export interface OpenProduct {
  readonly app: NestFastifyApplication;
  readonly workspaceId: string;
  listen(this: void): Promise<unknown>;
}

/** The product as the environment says, but for these settings, for programs that do with it what nobody can from outside. */
export async function openProduct(settings: Partial<Config>): Promise<OpenProduct> {
  const config = { ...readConfig(process.env), ...settings };
  const database = await openDatabase(config.database);
  const progress = new Progress();
  await migrate(database);
  const app = await createApi(database, createLogger(config.logLevel), config);
  await importCatalogue(app, config, progress);
  const { id: workspaceId } = await openFirstWorkspace(app, config, progress);
  return { app, workspaceId, listen: () => app.listen(config.port, config.host) };
}
