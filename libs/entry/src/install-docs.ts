import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { PRODUCT, RouteRegister } from '#libs/http';
import type { FastifyInstance } from 'fastify';
import { openApiDocument } from './presentation/documentation.controller.js';

/** Swagger UI at /docs, over the same document as /openapi.json. */
export function installDocs(app: NestFastifyApplication): void {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  server.addHook('onRoute', (route) => {
    if (PAGE.test(route.url)) route.onSend = (_request, _reply, html, done) => done(null, withoutInlineStyle(html));
  });
  SwaggerModule.setup('docs', app, () => openApiDocument(app.get(RouteRegister)) as unknown as OpenAPIObject, {
    customSiteTitle: `${PRODUCT.name} · API`,
    raw: false,
    customfavIcon: ICON_AND_VIEWPORT,
    customCssUrl: '/docs.css',
    swaggerOptions: {
      ...{ persistAuthorization: true, tryItOutEnabled: true, displayRequestDuration: true, filter: true },
      docExpansion: 'none',
    },
  });
}

/** Where Swagger UI's page is; what it loads is below. */
const PAGE = /^\/docs(\/|\/index\.html)?$/;

/** The page's own styles are in a file, docs.css, so that no other style has to be let in with them. */
const withoutInlineStyle = (html: unknown): unknown =>
  typeof html === 'string' ? html.replaceAll(/<style>[^]*?<\/style>| style="[^"]*"/g, '') : html;

/** The head of Swagger UI's page has room for an icon alone; without the other a phone lays it out as wide as a desk. */
const ICON_AND_VIEWPORT = "/mark.svg' /><meta name='viewport' content='width=device-width, initial-scale=1";
