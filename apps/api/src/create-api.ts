import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { installDocs, installPage } from '#libs/entry';
import { Audit, Authenticator, Doorkeeper, installHttp, LanedServer, serverOptions, TrustedProxies } from '#libs/http';
import { PageTokens } from '#libs/hypermedia';
import { currentTracing, Dependencies, NestLogger } from '#libs/observability';
import { type Database, readingOnly, signingSecret } from '#libs/persistence';
import type { FastifyBaseLogger } from 'fastify';
import { ApiModule, type ApiSettings, DRAIN } from './api.module.js';
import { addressesOn, keptBy } from './kept.js';

/** The whole HTTP application on an open, migrated database; it listens when told to. */
export async function createApi(
  database: Database,
  logger: FastifyBaseLogger,
  settings: ApiSettings = {},
): Promise<NestFastifyApplication> {
  const server = new LanedServer(new TrustedProxies(settings.trustedProxies));
  const adapter = new FastifyAdapter(serverOptions(logger, server));
  const kept = await keptBy(settings, database, logger);
  adapter.getInstance().addHook('onClose', () => kept.shared?.close());
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.on(database, server, kept, settings),
    adapter,
    {
      bodyParser: false,
      abortOnError: false,
      logger: new NestLogger(logger),
    },
  );
  adapter.getInstance().addHook('onRequest', ({ method }, _reply, done) => {
    if (method === 'GET' || method === 'HEAD') readingOnly(done);
    else done();
  });
  installHttp(adapter.getInstance(), {
    ...{ server, memory: kept.answers, jsonLimit: JSON_LIMIT, corsOrigins: settings.corsOrigins },
    isTraced: currentTracing() !== undefined,
    door: new Doorkeeper(app.get(Authenticator), kept.limits, await addressesOn(database), app.get(Audit)),
    pageTokens: new PageTokens(await signingSecret(database.operator, 'page-tokens')),
  });
  installDocs(app);
  await installPage(app);
  await app.init();
  await adapter.getInstance().ready();
  return app;
}

/** From now on it is not ready, and answers say that they are the last on their connection. */
export function drain(app: NestFastifyApplication): void {
  app.get<() => void>(DRAIN)();
  app.get(Dependencies).add({ name: 'draining', reach: () => Promise.reject(new Error('It is about to end.')) });
}

/** Bytes: ten thousand rows of an import; more belongs into a file, which is streamed. */
const JSON_LIMIT = 5 * 1024 * 1024;
