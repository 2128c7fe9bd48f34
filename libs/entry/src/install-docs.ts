import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { PRODUCT } from '#libs/http';
import { VERSIONS } from '#libs/hypermedia';
import type { FastifyInstance } from 'fastify';
import { showOpenApi } from './presentation/entry.affordances.js';

/** Swagger UI at /docs, over /openapi.json: it fetches one version at a time, the newest first. */
export function installDocs(app: NestFastifyApplication): void {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  server.addHook('onRoute', (route) => {
    if (PAGE.test(route.url)) route.onSend = (_request, _reply, html, done) => done(null, withoutInlineStyle(html));
  });
  SwaggerModule.setup('docs', app, () => NOTHING_WITHIN, {
    ...{ customSiteTitle: `${PRODUCT.name} · API`, raw: false, explorer: true, customfavIcon: ICON_AND_VIEWPORT },
    ...{ customCssUrl: '/docs.css', customJs: '/docs.js' },
    swaggerOptions: {
      urls: VERSIONS.toReversed().map((version) => ({
        ...{ name: `Version ${version.slice(1)}`, url: showOpenApi.at({}, { version }).href },
      })),
      ...{ tryItOutEnabled: true, displayRequestDuration: true, filter: true },
      ...{ docExpansion: 'none', defaultModelsExpandDepth: 0 },
      responseInterceptor: asOfVersion3,
    },
  });
}

/**
 * Runs in the page, as it stands here. Swagger UI reads OpenAPI 3.1 by a resolver that takes a document of this size several times
 * as long as the one for 3.0, which shows the same of it.
 */
const asOfVersion3 = (response: { readonly url: string; text: string }) => {
  if (response.url.includes('/openapi.json'))
    response.text = response.text.replace('"openapi":"3.1.0"', '"openapi":"3.0.4"');
  return response;
};

/** The page would hold any other document itself, of all versions, in its script. */
const NOTHING_WITHIN = {} as OpenAPIObject;

/** Where Swagger UI's page is; what it loads is below. */
const PAGE = /^\/docs(\/|\/index\.html)?$/;

/** The page's own styles are in a file, docs.css, so that no other style has to be let in with them. */
const withoutInlineStyle = (html: unknown): unknown =>
  typeof html === 'string' ? html.replaceAll(/<style>[^]*?<\/style>| style="[^"]*"/g, '') : html;

/** The head of Swagger UI's page has room for an icon alone; without the other a phone lays it out as wide as a desk. */
const ICON_AND_VIEWPORT = "/mark.svg' /><meta name='viewport' content='width=device-width, initial-scale=1";
