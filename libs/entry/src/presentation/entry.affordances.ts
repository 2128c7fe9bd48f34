import { SAMPLE } from '#libs/kernel';
import {
  affordance,
  anotherMedia,
  aResource,
  choice,
  Field,
  optional,
  shape,
  text,
  type Version,
  VERSIONS,
} from '#libs/hypermedia';

const tag = 'Entry';

export const homeShape = shape('Home', {
  name: text('Plimsoll'),
  description: text('Which web platform features are safe for your own visitors'),
  version: text('0.1.0'),
  authentication: text('Authorization: Bearer plk_…', { title: 'How a caller says who it is' }),
});

export const showEntry = affordance({
  name: 'showEntry',
  rel: 'plimsoll:entry',
  method: 'GET',
  path: '/api',
  root: true,
  tag,
  title: 'The entry point',
  about: 'Where every client begins: it links to all the rest, and to what documents it.',
  answers: aResource(homeShape),
});

export const showHome = affordance({
  name: 'showHome',
  rel: 'plimsoll:v1',
  method: 'GET',
  path: '',
  versions: ['v1'],
  tag,
  title: 'Version 1 of the API',
  about: 'The resources of version 1, as links and templated links; what is shown is what the caller may follow.',
  answers: aResource(homeShape),
});

export const showHomeV2 = affordance({
  ...showHome.declared,
  rel: 'plimsoll:v2',
  versions: ['v2'],
  title: 'Version 2 of the API',
  about: 'The resources of version 2, as links and templated links; what is shown is what the caller may follow.',
});

/** What part of the description is asked for. */
export class OpenApiQuery {
  @Field(optional(choice(VERSIONS, 'v2', { title: 'One version alone; absent: all' }))) readonly version?: Version;
}

export const showOpenApi = affordance({
  name: 'showOpenApi',
  rel: 'service-desc',
  method: 'GET',
  path: '/openapi.json',
  root: true,
  tag: 'Documentation',
  title: 'The OpenAPI 3.1 document',
  about:
    'Every path, status, header, schema and an example for each, as the server serves them. Of several versions, operations of the ' +
    'later ones have theirs in their names; of one alone they have none.',
  query: OpenApiQuery,
  answers: anotherMedia(['application/json', 'application/vnd.oai.openapi+json'], { openapi: '3.1.0' }),
});

export const showApiCatalog = affordance({
  name: 'showApiCatalog',
  rel: 'api-catalog',
  method: 'GET',
  path: '/.well-known/api-catalog',
  root: true,
  tag: 'Documentation',
  title: 'The API catalogue',
  about: 'Where the API and its descriptions are, for machines that look for them (RFC 9727).',
  answers: anotherMedia(['application/linkset+json', 'application/json'], { linkset: [{ anchor: '/api' }] }),
});

export const showSecurity = affordance({
  name: 'showSecurity',
  rel: 'plimsoll:security',
  method: 'GET',
  path: '/.well-known/security.txt',
  root: true,
  tag: 'Documentation',
  title: 'Whom to tell of a vulnerability',
  about: 'Where to report what is not safe here, and until when that holds (RFC 9116).',
  answers: anotherMedia(['text/plain'], 'Contact: mailto:security@shop.example\nExpires: 2027-05-27T00:00:00Z\n'),
});

export const showRelation = affordance({
  name: 'showRelation',
  rel: 'plimsoll:relation',
  method: 'GET',
  path: '/rels/{relation}',
  params: { relation: text('audiences', { title: 'Relation, without its prefix' }) },
  root: true,
  tag: 'Documentation',
  title: 'What a link relation means',
  about: 'The page that the curie of every document leads to.',
  answers: anotherMedia(['text/html'], '<!doctype html>…'),
});

export const showProblem = affordance({
  name: 'showProblem',
  rel: 'plimsoll:problem',
  method: 'GET',
  path: '/problems/{code}',
  params: { code: text('validation-failed', { title: 'Code of the problem' }) },
  root: true,
  tag: 'Documentation',
  title: 'What a problem means',
  about: 'The page that the type of every problem document leads to, with what to do about it.',
  answers: anotherMedia(['text/html'], '<!doctype html>…'),
});

export const showGuide = affordance({
  name: 'showGuide',
  rel: 'plimsoll:guide',
  method: 'GET',
  path: '/guides/{guide}',
  params: { guide: text('try-it-in-the-browser', { title: 'Name of the guide' }) },
  root: true,
  tag: 'Documentation',
  title: 'A guide',
  about:
    'A page of the documentation, of the version that is served: a tutorial, a guide to one task, an explanation or a reference.',
  answers: anotherMedia(['text/html'], '<!doctype html>…'),
});

/** Probes ask for either. */
const HEALTH = ['application/health+json', 'application/json'];
const healthExample = {
  status: 'pass',
  checks: { database: [{ status: 'pass', componentType: 'datastore' }] },
};

export const showHealth = affordance({
  name: 'showHealth',
  rel: 'status',
  method: 'GET',
  path: '/health',
  root: true,
  tag: 'Health',
  title: 'Health',
  about: 'Whether the service and what it depends on are well; 503 when something it needs is down.',
  costs: 'nothing',
  answers: anotherMedia(HEALTH, healthExample, { isPassing: true, mayFail: true }),
});

export const showLiveness = affordance({
  name: 'showLiveness',
  rel: 'plimsoll:live',
  method: 'GET',
  path: '/health/live',
  root: true,
  tag: 'Health',
  title: 'Liveness',
  about: 'Whether the process answers at all; it touches nothing else.',
  costs: 'nothing',
  answers: anotherMedia(HEALTH, { status: 'pass' }, { isPassing: true }),
});

export const showReadiness = affordance({
  name: 'showReadiness',
  rel: 'plimsoll:ready',
  method: 'GET',
  path: '/health/ready',
  root: true,
  tag: 'Health',
  title: 'Readiness',
  about: 'Whether requests can be answered now; 503 when the database is away.',
  costs: 'nothing',
  answers: anotherMedia(HEALTH, healthExample, { isPassing: true, mayFail: true }),
});

export const versionShape = shape('Version', {
  version: text('0.1.0'),
  commit: optional(text('93b8a2c')),
  edition: optional(text(SAMPLE.edition, { title: 'The current edition of the catalogue' })),
});

export const showVersion = affordance({
  name: 'showVersion',
  rel: 'plimsoll:version',
  method: 'GET',
  path: '/version',
  root: true,
  tag: 'Health',
  title: 'Version',
  about: 'Which version, commit and edition of the catalogue answers.',
  answers: aResource(versionShape),
});
