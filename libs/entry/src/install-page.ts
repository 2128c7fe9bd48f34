import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { packageRoot } from '#libs/http';
import type { FastifyInstance } from 'fastify';
import { join, sep } from 'node:path';

/**
 * The page at /: what was built of apps/web, and a client of the API like any other. Files are given whole, those of /docs too:
 * they are small, and a part that is not there was answered as a fault of ours.
 */
export async function installPage(app: NestFastifyApplication): Promise<void> {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', ({ raw }, _reply, done) => {
    delete raw.headers.range;
    done();
  });
  await app.register(fastifyStatic, {
    root: join(packageRoot(), 'dist/apps/web'),
    wildcard: false,
    globIgnore: ['**/*.{br,gz}'],
    preCompressed: true,
    decorateReply: false,
    acceptRanges: false,
    setHeaders: (reply, path) => {
      void reply.header('content-security-policy', PAGE_POLICY);
      void reply.header(
        'cache-control',
        path.includes(NAMED_BY_CONTENT) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      void reply.header('vary', 'Accept-Encoding');
    },
  });
}

/** What is in there has another name as soon as anything in it is different. */
const NAMED_BY_CONTENT = `${sep}assets${sep}`;

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
