import type { Affordance } from './affordance.js';
import { schemaOfMembers, writable } from './descriptor.js';
import { HAL, JSON_TYPE, MERGE_PATCH } from './media-types.js';
import { failuresOf, schemasOf, successesOf, unchangedOrMoved } from './openapi-answers.js';
import { headerRefs, HEADERS, TOLD_OF_THE_OLD } from './openapi-headers.js';
import { parametersOf } from './openapi-parameters.js';
import { PROBLEM_SCHEMA, problemResponses, refusalsOf } from './openapi-refusals.js';
import { successionAt, type Version, versionAt, VERSIONS } from './versions.js';

type Json = Record<string, unknown>;

/**
 * The paths and schemas of OpenAPI 3.1 for what the affordances declare: of all versions, or of one alone and of what belongs to
 * none. Where there are all, operations of later versions are told apart by their names: `listAudiencesV2`.
 */
export function openApiOf(affordances: readonly Affordance[], only?: Version): { paths: Json; components: Json } {
  const paths: Record<string, Json> = {};
  for (const affordance of affordances) {
    for (const path of affordance.paths) {
      const version = versionAt(path);
      if (only && version && version !== only) continue;
      const suffix = only || !version || version === VERSIONS[0] ? '' : version.toUpperCase();
      const method = affordance.declared.method.toLowerCase();
      paths[path] = { ...paths[path], [method]: operationOf(affordance.as(version), suffix, path) };
    }
  }
  const schemas = {
    ...schemasOf(affordances.flatMap((affordance) => VERSIONS.map((version) => affordance.as(version)))),
    Problem: PROBLEM_SCHEMA,
  };
  return { paths, components: { schemas, responses: problemResponses(), headers: HEADERS } };
}

function operationOf(affordance: Affordance, suffix: string, path: string): Json {
  const { name, rel, title, about, tag, form } = affordance.declared;
  return {
    operationId: name + suffix,
    ...(successionAt(path) && { deprecated: true }),
    'x-relation': rel,
    summary: title,
    description: about + refusalsInWords(affordance),
    tags: [tag],
    security: securityOf(affordance),
    parameters: parametersOf(affordance),
    ...(form ? { requestBody: requestBodyOf(affordance) } : {}),
    responses: {
      ...mayTell(successionAt(path) ? TOLD_OF_THE_OLD : [], {
        ...successesOf(affordance),
        ...unchangedOrMoved(affordance),
      }),
      ...refusalsOf(affordance),
      ...failuresOf(affordance),
    },
  };
}

/** The same responses, each with these headers too. */
const mayTell = (names: readonly string[], responses: Json): Json =>
  Object.fromEntries(
    Object.entries(responses as Record<string, Json>).map(([status, response]) => [
      status,
      { ...response, headers: { ...(response.headers as Json), ...headerRefs(names) } },
    ]),
  );

const refusalsInWords = ({ declared: { refuses = [], conflicts = [] } }: Affordance): string => {
  const codes = [...refuses, ...conflicts].map((code) => `[${code}](/problems/${code})`);
  return codes.length > 0 ? `\n\nOf its own it refuses with ${codes.join(', ')}.` : '';
};

function requestBodyOf(affordance: Affordance): Json {
  const { method, upload } = affordance.declared;
  const members = writable(affordance.formMembers);
  const example = affordance.formExample;
  const { required, ...allOptional } = { ...schemaOfMembers(members), example };
  const isPatch = method === 'PATCH';
  const body = { schema: isPatch ? allOptional : { ...allOptional, required }, example };
  const content: Json = isPatch ? { [MERGE_PATCH]: body } : { [JSON_TYPE]: body, [HAL]: body };
  if (upload) content[upload.mediaType] = { schema: { type: 'string' }, example: upload.example };
  for (const mediaType of upload?.orAs ?? [])
    content[mediaType] = { schema: { type: 'string', format: 'binary' }, example: upload?.example };
  return { required: !affordance.needsNoBody, content };
}

/** What lets in; what is for feed readers takes a key as a password too. */
const securityOf = ({ permissions, declared }: Affordance): Readonly<Record<string, readonly string[]>>[] =>
  permissions.length > 0 ? [{ key: [] }, { token: [] }, ...(declared.forReaders ? [{ password: [] }] : [])] : [];
