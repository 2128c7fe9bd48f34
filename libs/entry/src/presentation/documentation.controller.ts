import { Controller, Header } from '@nestjs/common';
import { packageRoot, PRODUCT, RouteRegister } from '#libs/http';
import { Affords, FromPath, FromQuery, openApiOf, type PathOf, type Version } from '#libs/hypermedia';
import { join } from 'node:path';
import { OpenApiQuery, showApiCatalog, showOpenApi, showProblem, showRelation } from './entry.affordances.js';
import { Handbook, PAGE_POLICY } from './handbook.js';
import { HEADINGS } from './headings.js';

const reference = (file: string) => join(packageRoot(), 'docs/reference', file);

/** What the API says of itself, made from what it serves. */
@Controller()
export class DocumentationController {
  private readonly relations = new Handbook(reference('link-relations.md'), 'relation');
  private readonly problems = new Handbook(reference('problems.md'), 'problem');

  /** Made once: anybody may ask for it, as often as they like. */
  private readonly documents = new Map<Version | undefined, Buffer>();

  constructor(private readonly routes: RouteRegister) {}

  @Affords(showOpenApi)
  openApi(@FromQuery() { version }: OpenApiQuery): Buffer {
    const document = this.documents.get(version) ?? Buffer.from(JSON.stringify(openApiDocument(this.routes, version)));
    this.documents.set(version, document);
    return document;
  }

  @Affords(showApiCatalog)
  catalogue(): Buffer {
    const linkset = [
      {
        anchor: '/api',
        'service-desc': [{ href: '/openapi.json', type: 'application/json' }],
        'service-doc': [{ href: '/docs', type: 'text/html' }],
        status: [{ href: '/health', type: 'application/health+json' }],
      },
    ];
    return Buffer.from(JSON.stringify({ linkset }));
  }

  @Affords(showRelation)
  @Header('Content-Security-Policy', PAGE_POLICY)
  relation(@FromPath() { relation }: PathOf<typeof showRelation>): Buffer {
    return Buffer.from(this.relations.page(`plimsoll:${relation}`));
  }

  @Affords(showProblem)
  @Header('Content-Security-Policy', PAGE_POLICY)
  problem(@FromPath() { code }: PathOf<typeof showProblem>): Buffer {
    return Buffer.from(this.problems.page(code));
  }
}

/** The OpenAPI document of what is served: of all versions, or of one alone. */
export const openApiDocument = (routes: RouteRegister, version?: Version) => {
  const { paths, components } = openApiOf(routes.affordances, version);
  return {
    openapi: '3.1.0',
    info: {
      title: PRODUCT.name,
      version: PRODUCT.version,
      description: PRODUCT.description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: HEADINGS,
    paths,
    components: {
      ...components,
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key: plk_…' },
        password: {
          ...{ type: 'http', scheme: 'basic' },
          description: 'An API key as the password, under any user name: for feed readers and calendars',
        },
        token: {
          ...{ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          description: 'A token of an OpenID Connect issuer that the operator trusts',
        },
      },
    },
  };
};
