import { PROBLEMS, type ProblemCode } from '#libs/problem-details';
import type { Affordance } from './affordance.js';
import { API_BASE } from './affords.js';
import { exampleOf, schemaOfMembers, type Descriptor, type JsonSchema } from './descriptor.js';
import { CSV, HAL, HAL_FORMS, JSON_TYPE, MERGE_PATCH, PROBLEM } from './media-types.js';
import type { Representation, Shape } from './representation.js';

type Json = Record<string, unknown>;

/** The paths and schemas of OpenAPI 3.1 for what the affordances declare. */
export function openApiOf(affordances: readonly Affordance[]): { paths: Json; components: Json } {
  const paths: Record<string, Json> = {};
  for (const affordance of affordances) {
    const { method, path, root } = affordance.declared;
    const full = (root ? '' : API_BASE) + path;
    paths[full] = { ...paths[full], [method.toLowerCase()]: operationOf(affordance) };
  }
  return { paths, components: { schemas: schemasOf(affordances), responses: problemResponses(), headers: HEADERS } };
}

function operationOf(affordance: Affordance): Json {
  const { name, title, about, tag, may, form, answers } = affordance.declared;
  return {
    operationId: name,
    summary: title,
    description: about + refusalsInWords(affordance),
    tags: [tag],
    security: may ? [{ key: [] }] : [],
    parameters: parametersOf(affordance),
    ...(form ? { requestBody: requestBodyOf(affordance) } : {}),
    responses: { [answers.status]: successOf(affordance), ...unchangedOrMoved(affordance), ...refusalsOf(affordance) },
  };
}

const refusalsInWords = ({ declared: { refuses = [], conflicts = [] } }: Affordance): string => {
  const codes = [...refuses, ...conflicts].map((code) => `[${code}](/problems/${code})`);
  return codes.length > 0 ? `\n\nOf its own it refuses with ${codes.join(', ')}.` : '';
};

const parametersOf = (affordance: Affordance): Json[] => {
  const { params = {}, method } = affordance.declared;
  const changes = method === 'PUT' || method === 'PATCH' || method === 'DELETE';
  return [
    ...Object.entries(params).map(([name, descriptor]) => parameterOf('path', name, descriptor)),
    ...Object.entries(affordance.queryMembers).map(([name, descriptor]) => parameterOf('query', name, descriptor)),
    ...(changes && affordance.declared.may ? [IF_MATCH] : []),
    ...(affordance.isRead ? [IF_NONE_MATCH] : []),
    CORRELATION,
  ];
};

const parameterOf = (place: 'path' | 'query', name: string, { schema, optional }: Descriptor<unknown>): Json => ({
  name,
  in: place,
  required: place === 'path' || !(optional || schema.default !== undefined),
  description: schema.description ?? schema.title ?? name,
  schema,
  example: schema.example,
});

function requestBodyOf(affordance: Affordance): Json {
  const { method, upload } = affordance.declared;
  const body = { schema: schemaOfMembers(affordance.formMembers), example: exampleOf(affordance.formMembers) };
  const content: Json = method === 'PATCH' ? { [MERGE_PATCH]: body } : { [JSON_TYPE]: body, [HAL]: body };
  if (upload) content[upload.mediaType] = { schema: { type: 'string' }, example: upload.example };
  return { required: true, content };
}

/** 304 to who has the answer already, and 308 to where it is now. */
function unchangedOrMoved({ declared: { answers, moves }, isRead }: Affordance): Json {
  const isTagged = isRead && (answers.kind === 'resource' || answers.kind === 'collection');
  const header = (name: string): Json => ({ [name]: { $ref: `#/components/headers/${name}` } });
  return {
    ...(isTagged ? { 304: { description: 'It is as If-None-Match says', headers: header('ETag') } } : {}),
    ...(moves ? { 308: { description: 'It has moved for good', headers: header('Location') } } : {}),
  };
}

function successOf({ declared }: Affordance): Json {
  const { answers, title } = declared;
  const header = (name: string): Json => ({ $ref: `#/components/headers/${name}` });
  const headers: Json = {
    'X-Correlation-Id': header('X-Correlation-Id'),
    ...(answers.kind === 'resource' || answers.kind === 'collection' ? { ETag: header('ETag') } : {}),
    ...(answers.kind === 'collection' ? { Link: header('Link') } : {}),
    ...(answers.status === 201 ? { Location: header('Location') } : {}),
  };
  return { description: title, headers, ...(answers.kind === 'nothing' ? {} : { content: contentOf(answers) }) };
}

function contentOf(answers: Exclude<Representation, { kind: 'nothing' }>): Json {
  if (answers.kind === 'other')
    return Object.fromEntries(
      answers.mediaTypes.map((mediaType) => [mediaType, { schema: {}, example: answers.example }]),
    );

  const body = { schema: schemaOfAnswer(answers), example: exampleOfAnswer(answers) };
  const hal = { [HAL]: body, [JSON_TYPE]: body, [HAL_FORMS]: body };
  return answers.kind === 'collection'
    ? { ...hal, [CSV]: { schema: { type: 'string' }, example: csvExample(answers.shape) } }
    : hal;
}

const schemaOfAnswer = (answers: Exclude<Representation, { kind: 'nothing' | 'other' }>): Json =>
  answers.kind === 'resource'
    ? { $ref: `#/components/schemas/${answers.shape.name}` }
    : {
        ...schemaOfMembers({ ...answers.context }),
        properties: {
          ...schemaOfMembers(answers.context).properties,
          offset: { type: 'integer' },
          limit: { type: 'integer' },
          total: { type: 'integer' },
          _links: LINKS,
          _embedded: {
            type: 'object',
            properties: {
              [answers.rel]: { type: 'array', items: { $ref: `#/components/schemas/${answers.shape.name}` } },
            },
          },
        },
        required: [...(schemaOfMembers(answers.context).required ?? []), '_links', '_embedded'],
      };

const exampleOfAnswer = (answers: Exclude<Representation, { kind: 'nothing' | 'other' }>): Json => {
  const item = { ...exampleOf(answers.shape.members), _links: { self: { href: '…' } } };
  if (answers.kind === 'resource') return item;
  return {
    ...exampleOf(answers.context),
    offset: 0,
    limit: 50,
    total: 1,
    _links: { self: { href: '…' } },
    _embedded: { [answers.rel]: [item] },
  };
};

const csvExample = ({ members }: Shape): string =>
  `${Object.keys(members).join(',')}\r\n${Object.values(members)
    .map(({ schema }) => JSON.stringify(schema.example ?? ''))
    .join(',')}\r\n`;

function schemasOf(affordances: readonly Affordance[]): Json {
  const shapes = affordances.flatMap(({ declared: { answers } }) => ('shape' in answers ? [answers.shape] : []));
  const ofShape = ({ members }: Shape): Json => {
    const schema: JsonSchema = schemaOfMembers(members);
    return {
      ...schema,
      properties: {
        ...schema.properties,
        _links: LINKS,
        _embedded: { type: 'object' },
        _templates: { type: 'object' },
      },
    };
  };
  return { ...Object.fromEntries(shapes.map((shape) => [shape.name, ofShape(shape)])), Problem: PROBLEM_SCHEMA };
}

/** The problems that an operation can answer with, by what it declares. */
function refusalsOf({ declared, isRead }: Affordance): Json {
  const { may, params, form, method } = declared;
  const codes: ProblemCode[] = ['invalid-parameters', 'not-acceptable', 'internal', 'unavailable'];
  if (may) codes.push('unauthenticated', 'forbidden-by-role');
  if (params) codes.push('not-found');
  if (form) codes.push('too-large', 'unsupported-media-type', 'validation-failed');
  if (form && method === 'POST') codes.push('request-timeout');
  if (may && !isRead && method !== 'POST') codes.push('precondition-failed', 'precondition-required');
  const refs = codes.map((code): [number, Json] => [
    PROBLEMS[code].status,
    { $ref: `#/components/responses/${String(PROBLEMS[code].status)}` },
  ]);
  const own = declared.conflicts?.length ? { 409: { $ref: '#/components/responses/409' } } : {};
  return { ...Object.fromEntries(refs), ...own };
}

function problemResponses(): Json {
  const all = [
    ...Object.entries(PROBLEMS),
    ['conflict', { status: 409, title: 'It contradicts what is there' }] as const,
  ];
  const response = ([code, { status, title }]: (typeof all)[number]): [string, Json] => [
    String(status),
    {
      description: title,
      headers: {
        'X-Correlation-Id': { $ref: '#/components/headers/X-Correlation-Id' },
        ...(status === 503 ? { 'Retry-After': { $ref: '#/components/headers/Retry-After' } } : {}),
      },
      content: {
        [PROBLEM]: {
          schema: { $ref: '#/components/schemas/Problem' },
          example: {
            type: `/problems/${code}`,
            title,
            status,
            instance: '/api/v1/audiences',
            correlationId: EXAMPLE_ID,
          },
        },
      },
    },
  ];
  // Of two problems with one status the later is shown: the one of the query rather than of the bytes.
  return Object.fromEntries(all.map(response));
}

const EXAMPLE_ID = '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f';
const LINK: JsonSchema = { type: 'object', properties: { href: { type: 'string' } }, required: ['href'] };
const LINKS: JsonSchema = { type: 'object', additionalProperties: { anyOf: [LINK, { type: 'array', items: LINK }] } };

const PROBLEM_SCHEMA: JsonSchema = {
  type: 'object',
  description: 'RFC 9457: every answer of 400 and above.',
  properties: {
    type: { type: 'string', description: 'Where this kind of problem is documented' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    correlationId: { type: 'string' },
    traceId: { type: 'string', description: 'W3C trace context' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          pointer: { type: 'string', description: 'JSON pointer' },
          detail: { type: 'string' },
          code: { type: 'string' },
        },
        required: ['pointer', 'detail', 'code'],
      },
    },
  },
  required: ['type', 'title', 'status'],
};

const HEADERS = {
  ETag: { description: 'Strong validator of this representation', schema: { type: 'string' }, example: '"3-5f2b8c1d"' },
  Location: {
    description: 'Where the new resource is',
    schema: { type: 'string' },
    example: '/api/v1/audiences/0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f',
  },
  Link: {
    description: 'The pages beside this one (RFC 8288)',
    schema: { type: 'string' },
    example: '</api/v1/features?offset=50&limit=50>; rel="next"',
  },
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' }, example: 5 },
  'X-Correlation-Id': {
    description: "The request's own id, or one made for it",
    schema: { type: 'string' },
    example: EXAMPLE_ID,
  },
} as const;

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag that the change is made from',
  schema: { type: 'string' },
  example: '"3-5f2b8c1d"',
};
const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'Answers 304 when the ETag is still the same',
  schema: { type: 'string' },
  example: '"3-5f2b8c1d"',
};
const CORRELATION = {
  name: 'X-Correlation-Id',
  in: 'header',
  required: false,
  description: 'Echoed, and in every log line and problem',
  schema: { type: 'string' },
  example: EXAMPLE_ID,
};
