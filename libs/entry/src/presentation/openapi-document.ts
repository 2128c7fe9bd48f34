import { PRODUCT, type RouteRegister } from '#libs/http';
import { openApiOf, type Version } from '#libs/hypermedia';
import { showGuide } from './entry.affordances.js';
import { HEADINGS } from './headings.js';

/** The OpenAPI document of what is served: of all versions, or of one alone. */
export const openApiDocument = (routes: RouteRegister, version?: Version) => {
  const { paths, components } = openApiOf(routes.affordances, version);
  return {
    openapi: '3.1.0',
    info: {
      title: PRODUCT.name,
      version: PRODUCT.version,
      description: WELCOME,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: HEADINGS.map(({ guide, ...heading }) => ({ ...heading, externalDocs: guideCalled(guide) })),
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

const placeOf = (guide: string): string => showGuide.at({ guide }).href;
const guideCalled = (guide: string) => ({ description: 'Guide', url: placeOf(guide) });

/** What a newcomer reads first. */
const WELCOME = `${PRODUCT.description}.

1. **Authorize** with an API key, \`plk_…\`: the first start prints one.
2. Open an operation and **Execute** it as it is: its example names the demo data.
3. A write is a trial as long as \`Prefer\` says \`validate-only\`: clear that field to do it.

[Try it in the browser](${placeOf('try-it-in-the-browser')}) ·
[Your first audience](${placeOf('first-audience')}) ·
[Conventions](${placeOf('api')}) ·
[Problems](${placeOf('problems')})`;
