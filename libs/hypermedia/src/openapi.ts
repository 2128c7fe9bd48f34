import type { Affordance } from './affordance.js';
import { API_BASE } from './affords.js';
import { exampleOf, schemaOfMembers, writable } from './descriptor.js';
import { HAL, JSON_TYPE, MERGE_PATCH } from './media-types.js';
import { failuresOf, schemasOf, successesOf, unchangedOrMoved } from './openapi-answers.js';
import { HEADERS } from './openapi-headers.js';
import { parametersOf } from './openapi-parameters.js';
import { PROBLEM_SCHEMA, problemResponses, refusalsOf } from './openapi-refusals.js';

type Json = Record<string, unknown>;

/** The paths and schemas of OpenAPI 3.1 for what the affordances declare. */
export function openApiOf(affordances: readonly Affordance[]): { paths: Json; components: Json } {
  const paths: Record<string, Json> = {};
  for (const affordance of affordances) {
    const { method, path, root } = affordance.declared;
    const full = (root ? '' : API_BASE) + path;
    paths[full] = { ...paths[full], [method.toLowerCase()]: operationOf(affordance) };
  }
  const schemas = { ...schemasOf(affordances), Problem: PROBLEM_SCHEMA };
  return { paths, components: { schemas, responses: problemResponses(), headers: HEADERS } };
}

function operationOf(affordance: Affordance): Json {
  const { name, rel, title, about, tag, form } = affordance.declared;
  return {
    operationId: name,
    'x-relation': rel,
    summary: title,
    description: about + refusalsInWords(affordance),
    tags: [tag],
    security: securityOf(affordance),
    parameters: parametersOf(affordance),
    ...(form ? { requestBody: requestBodyOf(affordance) } : {}),
    responses: {
      ...successesOf(affordance),
      ...unchangedOrMoved(affordance),
      ...refusalsOf(affordance),
      ...failuresOf(affordance),
    },
  };
}

const refusalsInWords = ({ declared: { refuses = [], conflicts = [] } }: Affordance): string => {
  const codes = [...refuses, ...conflicts].map((code) => `[${code}](/problems/${code})`);
  return codes.length > 0 ? `\n\nOf its own it refuses with ${codes.join(', ')}.` : '';
};

function requestBodyOf(affordance: Affordance): Json {
  const { method, upload } = affordance.declared;
  const members = writable(affordance.formMembers);
  const body = { schema: schemaOfMembers(members), example: exampleOf(members) };
  const content: Json = method === 'PATCH' ? { [MERGE_PATCH]: body } : { [JSON_TYPE]: body, [HAL]: body };
  if (upload) content[upload.mediaType] = { schema: { type: 'string' }, example: upload.example };
  for (const mediaType of upload?.orAs ?? [])
    content[mediaType] = { schema: { type: 'string', format: 'binary' }, example: upload?.example };
  return { required: !affordance.needsNoBody, content };
}

/** What lets in; what is for feed readers takes a key as a password too. */
const securityOf = ({ permissions, declared }: Affordance): Readonly<Record<string, readonly string[]>>[] =>
  permissions.length > 0 ? [{ key: [] }, { token: [] }, ...(declared.forReaders ? [{ password: [] }] : [])] : [];
