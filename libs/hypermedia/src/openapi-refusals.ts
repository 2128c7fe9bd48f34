import { PROBLEMS, type ProblemCode } from '#libs/problem-details';
import type { Affordance } from './affordance.js';
import type { Descriptor, JsonSchema } from './descriptor.js';
import { PROBLEM } from './media-types.js';
import { EXAMPLE_ID, type HEADERS, TOLD_ALWAYS, TOLD_OF_THE_OLD } from './openapi-headers.js';

type Json = Record<string, unknown>;

/** The problems that an operation can answer with, by what it declares. */
export function refusalsOf({ declared, ifMatch, permissions, queryMembers }: Affordance): Json {
  const { params, form, method, root, path, costs } = declared;
  const codes: ProblemCode[] = ['invalid-parameters', 'not-acceptable', 'internal', 'unavailable'];
  if (costs !== 'nothing') codes.push('rate-limited');
  // A key that nobody has is refused even where none is needed, and so is a token of no member.
  if (!root || path.startsWith('/api') || permissions.length > 0) codes.push('unauthenticated', 'forbidden-by-role');
  if (params || Object.values(queryMembers).some(namesOne)) codes.push('not-found');
  if (form) codes.push('too-large', 'unsupported-media-type');
  if (method !== 'GET') codes.push('validation-failed');
  if (form && method === 'POST') codes.push('request-timeout');
  if (ifMatch) codes.push('precondition-failed');
  if (ifMatch === 'required') codes.push('precondition-required');
  const refs = codes.map((code): [number, Json] => [
    PROBLEMS[code].status,
    { $ref: `#/components/responses/${String(PROBLEMS[code].status)}` },
  ]);
  const own = declared.conflicts?.length || method === 'POST' ? { 409: { $ref: '#/components/responses/409' } } : {};
  return { ...Object.fromEntries(refs), ...own };
}

/** Whether it asks of something that may not be there, such as an edition. */
const namesOne = ({ schema: { format } }: Descriptor<unknown>): boolean => format === 'uuid';

/** A response for each status that problems have. */
export function problemResponses(): Json {
  const all = [
    ...Object.entries(PROBLEMS),
    ['conflict', { status: 409, title: 'It contradicts what is there' }] as const,
  ];
  const response = ([code, { status, title }]: (typeof all)[number]): [string, Json] => [
    String(status),
    {
      description: title,
      headers: headersOf(status),
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

const headersOf = (status: number): Json =>
  Object.fromEntries(
    [...TOLD_ALWAYS, ...TOLD_OF_THE_OLD, ...(TOLD_WITH.get(status) ?? [])].map((name) => [
      name,
      { $ref: `#/components/headers/${name}` },
    ]),
  );
/** What a refusal tells beside its document. */
const TOLD_WITH: ReadonlyMap<number, readonly (keyof typeof HEADERS)[]> = new Map([
  [401, ['WWW-Authenticate']],
  [409, ['Retry-After']],
  [415, ['Accept-Post', 'Accept-Patch', 'Accept-Encoding']],
  [429, ['Retry-After']],
  [503, ['Retry-After']],
] as const);

export const PROBLEM_SCHEMA: JsonSchema = {
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
          suggestions: { type: 'array', items: { type: 'string' }, description: 'What may have been meant' },
        },
        required: ['pointer', 'detail', 'code'],
      },
    },
  },
  required: ['type', 'title', 'status'],
};
