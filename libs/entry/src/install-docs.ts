import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { RouteRegister } from '#libs/http';
import { openApiDocument } from './presentation/documentation.controller.js';
import { PRODUCT } from './product.js';

/** Swagger UI at /docs, over the same document as /openapi.json. */
export function installDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app.get(RouteRegister)) as unknown as OpenAPIObject, {
    customSiteTitle: `${PRODUCT.name} · API`,
    raw: false,
    customfavIcon: ICON_AND_VIEWPORT,
    swaggerOptions: {
      ...{ persistAuthorization: true, tryItOutEnabled: true, displayRequestDuration: true, filter: true },
      docExpansion: 'none',
    },
  });
}

/** The head of Swagger UI's page has room for an icon alone; without the other a phone lays it out as wide as a desk. */
const ICON_AND_VIEWPORT = "/mark.svg' /><meta name='viewport' content='width=device-width, initial-scale=1";
