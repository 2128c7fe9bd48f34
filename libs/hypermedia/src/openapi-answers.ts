import type { Affordance } from './affordance.js';
import { factHeader } from './collection-facts.js';
import { CursorQuery } from './cursor-query.js';
import {
  exampleOf,
  integer,
  optional,
  schemaOfMembers,
  type FormClass,
  type JsonSchema,
  type Members,
} from './descriptor.js';
import { CSV, HAL, HAL_FORMS, JSON_TYPE, PROBLEM } from './media-types.js';
import { headerRefs, TOLD_ALWAYS } from './openapi-headers.js';
import type { Representation, Shape } from './representation.js';

type Json = Record<string, unknown>;

/** 304 to who has the answer already, and 308 to where it is now. */
export function unchangedOrMoved({ declared: { moves }, isTagged }: Affordance): Json {
  const unchanged = { description: 'It is as If-None-Match says', headers: headerRefs([...TOLD_ALWAYS, 'ETag']) };
  return { ...(isTagged ? { 304: unchanged } : {}), ...(moves ? { 308: MOVED } : {}) };
}

/** What an operation answers when it succeeds, by status: a write also as its caller may prefer it. */
export function successesOf(affordance: Affordance): Json {
  const { answers, title } = affordance.declared;
  const own = { [answers.status]: { description: title, headers: headersOf(affordance), ...bodyOf(affordance) } };
  if (affordance.isRead || answers.kind === 'nothing') return own;

  const headers = headersOf(affordance);
  const { ETag: _etag, Location: _location, ...untaken } = headers;
  const inFull = (description: string, told: Json): Json => ({
    200: { description, headers: told, ...bodyOf(affordance) },
  });
  if (affordance.declared.batch) return { ...inFull('All of them were done: atomic', headers), ...own };
  return {
    ...(answers.status === 201 ? inFull('What would be there: validate-only', untaken) : {}),
    204: { description: 'Done, without a body: return=minimal', headers },
    ...deferredOf(affordance),
    ...(answers.kind === 'other' && answers.maySayNothing ? { 202: { description: 'Heard', headers } } : {}),
    ...own,
  };
}

/** What is answered where it is not done yet. */
function deferredOf({ declared: { defers } }: Affordance): Json {
  if (!defers) return {};
  const example = { ...exampleOf(defers.members), _links: { self: { href: '…' } } };
  const schema = { $ref: `#/components/schemas/${defers.name}` };
  const headers = headerRefs([
    ...TOLD_ALWAYS,
    'Location',
    'ETag',
    'Link',
    'Preference-Applied',
    'Idempotency-Replayed',
  ]);
  const description = 'Begun, and not done yet: its progress is at Location';
  return { 202: { description, headers, content: inHal({ schema, example }) } };
}

/** What is answered as ever and yet as 503, that something is down, or as 400, that what was sent is wrong. */
export function failuresOf(affordance: Affordance): Json {
  const { answers } = affordance.declared;
  if (answers.kind !== 'other') return {};
  const headers = headerRefs([...TOLD_ALWAYS]);
  const problem = {
    schema: { $ref: '#/components/schemas/Problem' },
    example: { type: '/problems/malformed-request' },
  };
  return {
    ...(answers.mayFail && {
      503: { description: 'Something that it needs is down', headers: headersOf(affordance), ...bodyOf(affordance) },
    }),
    ...(answers.mayRefuse && {
      400: {
        description: 'What was sent is wrong',
        ...{
          headers: { ...headers, ...headerRefs(affordance.isRead ? [] : ['Preference-Applied']) },
          content: { ...contentOf(answers, undefined), [PROBLEM]: problem },
        },
      },
    }),
  };
}

const headersOf = ({ declared: { answers, method, query }, isRead, isTagged }: Affordance): Json => ({
  ...headerRefs([...TOLD_ALWAYS]),
  ...(isTagged || answers.kind === 'resource' ? headerRefs(['ETag']) : {}),
  ...('shape' in answers ? headerRefs(['Link']) : {}),
  ...(answers.kind === 'collection' ? factsOf(answers.context, query) : {}),
  ...(answers.status === 201 ? headerRefs(['Location']) : {}),
  ...(answers.kind === 'other' && answers.isDownload ? headerRefs(['Content-Disposition']) : {}),
  ...(method === 'POST' ? headerRefs(['Idempotency-Replayed']) : {}),
  ...(isRead ? {} : headerRefs(['Preference-Applied'])),
});

/** Beside a CSV: what HAL has as members of the collection. */
const factsOf = (context: Members, query: FormClass | undefined): Json =>
  Object.fromEntries(
    Object.entries({ ...context, ...pageMembers(query) })
      .filter(
        ([
          ,
          {
            schema: { type },
          },
        ]) => type !== 'object' && type !== 'array',
      )
      .map(([name, { schema }]) => [
        factHeader(name),
        { description: `Of a CSV: ${schema.title ?? name}`, schema, example: schema.example },
      ]),
  );

const bodyOf = ({ declared: { answers, query } }: Affordance): Json =>
  answers.kind === 'nothing' ? {} : { content: contentOf(answers, query) };

function contentOf(answers: Exclude<Representation, { kind: 'nothing' }>, query: FormClass | undefined): Json {
  if (answers.kind === 'other')
    return Object.fromEntries(
      answers.mediaTypes.map((mediaType) => [mediaType, { schema: {}, example: answers.example }]),
    );

  const item = { ...exampleOf(answers.shape.members), _links: { self: { href: '…' } } };
  const itemSchema = { $ref: `#/components/schemas/${answers.shape.name}` };
  if (answers.kind === 'resource') {
    const also = (answers.also ?? []).map(({ mediaType, example }): [string, Json] => [
      mediaType,
      { schema: { type: mediaType.endsWith('json') ? 'object' : 'string' }, example },
    ]);
    return { ...inHal({ schema: itemSchema, example: item }), ...Object.fromEntries(also) };
  }

  const members = { ...answers.context, ...pageMembers(query) };
  const page = { ...exampleOf(members), _links: { self: { href: '…' } }, _embedded: { [answers.rel]: [item] } };
  return {
    ...inHal({ schema: pageSchema(members, answers.rel, itemSchema), example: page }),
    [CSV]: { schema: { type: 'string' }, example: csvExample(answers.shape) },
  };
}

const inHal = (body: Json): Json => ({ [HAL]: body, [JSON_TYPE]: body, [HAL_FORMS]: body });

const MOVED: Json = {
  description: 'It has moved for good',
  headers: headerRefs([...TOLD_ALWAYS, 'Location']),
  content: inHal({ schema: { type: 'object' }, example: { _links: { 'plimsoll:moved-to': { href: '…' } } } }),
};

function pageSchema(members: Members, rel: string, items: Json): Json {
  const { properties, required = [], ...schema } = schemaOfMembers(members);
  const _embedded = { type: 'object', properties: { [rel]: { type: 'array', items } } };
  return {
    ...schema,
    properties: { ...properties, _links: LINKS, _embedded, _templates: { type: 'object' } },
    required: [...required, '_links', '_embedded'],
  };
}

/** What a collection says of which part of it this is. */
const pageMembers = (query: FormClass | undefined): Members =>
  query?.prototype instanceof CursorQuery || query === CursorQuery ? CURSOR_PAGE : OFFSET_PAGE;
const total = integer(1, { title: 'How many items there are on all pages' });
const OFFSET_PAGE = { offset: integer(0), limit: integer(50), total };
const CURSOR_PAGE = { pageSize: integer(50), total: optional(total) };

const csvExample = ({ members }: Shape): string =>
  `${Object.keys(members).join(',')}\r\n${Object.values(members)
    .map(({ schema }) => JSON.stringify(schema.example ?? ''))
    .join(',')}\r\n`;

/** The shapes by their names. */
export function schemasOf(affordances: readonly Affordance[]): Json {
  const shapes = affordances.flatMap(({ declared: { answers, defers } }) => [
    ...('shape' in answers ? [answers.shape] : []),
    ...(defers ? [defers] : []),
  ]);
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
  return Object.fromEntries(shapes.map((shape) => [shape.name, ofShape(shape)]));
}

const LINK: JsonSchema = { type: 'object', properties: { href: { type: 'string' } }, required: ['href'] };
const LINKS: JsonSchema = { type: 'object', additionalProperties: { anyOf: [LINK, { type: 'array', items: LINK }] } };
