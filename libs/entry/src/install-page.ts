import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { packageRoot } from '#libs/http';
import type { FastifyInstance } from 'fastify';
import { join } from 'node:path';

/**
 * The page at /: static files, read once from the disk by whoever asks, and a client of the API like any other. Files are given
 * whole, those of /docs too: they are small, and a part that is not there was answered as a fault of ours.
 */
export async function installPage(app: NestFastifyApplication): Promise<void> {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', ({ raw }, _reply, done) => {
    delete raw.headers.range;
    done();
  });
  await app.register(fastifyStatic, {
    root: join(packageRoot(), 'apps/web/public'),
    wildcard: false,
    decorateReply: false,
    acceptRanges: false,
    setHeaders: (reply) => {
      void reply.header('content-security-policy', PAGE_POLICY);
      void reply.header('cache-control', 'no-cache');
    },
  });
}

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
