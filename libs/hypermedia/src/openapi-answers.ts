import type { Affordance } from './affordance.js';
import { exampleOf, schemaOfMembers, type JsonSchema } from './descriptor.js';
import { CSV, HAL, HAL_FORMS, JSON_TYPE } from './media-types.js';
import type { Representation, Shape } from './representation.js';

type Json = Record<string, unknown>;

/** 304 to who has the answer already, and 308 to where it is now. */
export function unchangedOrMoved({ declared: { answers, moves }, isRead }: Affordance): Json {
  const isTagged = isRead && (answers.kind === 'resource' || answers.kind === 'collection');
  const header = (name: string): Json => ({ [name]: { $ref: `#/components/headers/${name}` } });
  return {
    ...(isTagged ? { 304: { description: 'It is as If-None-Match says', headers: header('ETag') } } : {}),
    ...(moves ? { 308: { description: 'It has moved for good', headers: header('Location') } } : {}),
  };
}

/** What an operation answers when it succeeds. */
export function successOf({ declared }: Affordance): Json {
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

/** The shapes by their names. */
export function schemasOf(affordances: readonly Affordance[]): Json {
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
  return Object.fromEntries(shapes.map((shape) => [shape.name, ofShape(shape)]));
}

const LINK: JsonSchema = { type: 'object', properties: { href: { type: 'string' } }, required: ['href'] };
const LINKS: JsonSchema = { type: 'object', additionalProperties: { anyOf: [LINK, { type: 'array', items: LINK }] } };
