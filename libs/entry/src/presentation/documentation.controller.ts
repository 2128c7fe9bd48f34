import { Controller, Header } from '@nestjs/common';
import { packageRoot, RouteRegister } from '#libs/http';
import { Affords, FromPath, FromQuery, type PathOf, type Version } from '#libs/hypermedia';
import { join } from 'node:path';
import {
  OpenApiQuery,
  showApiCatalog,
  showGuide,
  showOpenApi,
  showProblem,
  showRelation,
} from './entry.affordances.js';
import { Guides } from './guides.js';
import { Handbook } from './handbook.js';
import { openApiDocument } from './openapi-document.js';
import { PAGE_POLICY } from './page.js';

const reference = (file: string) => join(packageRoot(), 'docs/reference', file);

/** What the API says of itself, made from what it serves. */
@Controller()
export class DocumentationController {
  private readonly relations = new Handbook(reference('link-relations.md'), 'relation');
  private readonly problems = new Handbook(reference('problems.md'), 'problem');
  private readonly guides = new Guides(join(packageRoot(), 'docs'));

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

  @Affords(showGuide)
  @Header('Content-Security-Policy', PAGE_POLICY)
  guide(@FromPath() { guide }: PathOf<typeof showGuide>): Buffer {
    return Buffer.from(this.guides.page(guide));
  }
}
