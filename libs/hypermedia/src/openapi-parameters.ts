import type { Affordance } from './affordance.js';
import type { Descriptor, JsonSchema } from './descriptor.js';
import { EXAMPLE_ID } from './openapi-headers.js';

type Json = Record<string, unknown>;

/** What is asked beside the body: in the path, the query and the headers. */
export const parametersOf = (affordance: Affordance): Json[] => {
  const { params = {}, method } = affordance.declared;
  return [
    ...Object.entries(params).map(([name, descriptor]) => pathParameter(name, descriptor)),
    ...Object.entries({ ...affordance.queryMembers, ...affordance.viewMembers }).map(([name, descriptor]) =>
      queryParameter(name, descriptor),
    ),
    ...(affordance.ifMatch ? [IF_MATCH[affordance.ifMatch]] : []),
    ...(affordance.isTagged ? [IF_NONE_MATCH] : []),
    ...(method === 'POST' ? [IDEMPOTENCY_KEY] : []),
    ...(affordance.isRead ? [] : [canBeTried(affordance) ? TRIAL : PREFER]),
    CORRELATION,
  ];
};

/** Ids of the catalogue are the same everywhere; those of a workspace are there where the demo data is. */
const pathParameter = (name: string, { schema }: Descriptor<unknown>): Json => ({
  ...{ name, in: 'path', required: true },
  ...filledIn(name, schema),
});

/** What only computes, and what speaks a protocol of its own, changes nothing or is not tried by our words. */
const canBeTried = ({ declared: { computes, answers } }: Affordance): boolean => !computes && answers.kind !== 'other';

function queryParameter(name: string, { schema, optional, joined }: Descriptor<unknown>): Json {
  const required = !(optional || schema.default !== undefined);
  return {
    ...{ name, in: 'query', required },
    ...(joined && { explode: false }),
    ...(required ? filledIn(name, schema) : shown(name, schema)),
  };
}

const headerParameter = (name: string, required: boolean, description: string, schema: JsonSchema): Json => ({
  ...{ name, in: 'header', required },
  ...shown(name, { type: 'string', description, ...schema }),
});

/** Swagger UI fills in an `example`: sent as it is, it must lead to an answer. */
const filledIn = (name: string, schema: JsonSchema): Json => ({
  description: descriptionOf(name, schema),
  schema,
  example: schema.example,
});

/** The `examples` of a schema are for programs: Swagger UI neither fills them in nor shows them. */
const shown = (name: string, { example, ...schema }: JsonSchema): Json => ({
  description: `${descriptionOf(name, schema)}. For example: ${[example].flat().join(',')}`,
  schema: { ...schema, examples: [example] },
});

const descriptionOf = (name: string, { description, title }: JsonSchema): string => description ?? title ?? name;

const IF_MATCH = {
  required: {
    ...headerParameter('If-Match', true, 'The ETag that the change is made from; * for whatever is there', {
      example: '"3.Xk2vQ9pL-5f2b8c1d"',
    }),
    example: '*',
  },
  optional: headerParameter('If-Match', false, 'Where it is sent: the ETag of what it was decided on', {
    example: '"3.Xk2vQ9pL-5f2b8c1d"',
  }),
};
const IF_NONE_MATCH = headerParameter('If-None-Match', false, 'Answers 304 when the ETag is still the same', {
  example: '"3.Xk2vQ9pL-5f2b8c1d"',
});
const IDEMPOTENCY_KEY = headerParameter(
  'Idempotency-Key',
  false,
  'Names this write: sent again under the same key while the answer is kept (a day by default), it is answered again and not done twice',
  { minLength: 1, maxLength: 257, example: '"01a20584-d09b-7017-947d-85bf7eaf310c"' },
);
const PREFER = headerParameter(
  'Prefer',
  false,
  'How it is to be handled (RFC 7240): return=minimal or return=representation, validate-only for a trial that does nothing, ' +
    'and handling=strict to be refused where a preference is not known',
  { example: 'handling=strict, validate-only' },
);
/** Filled in: nobody changes what is there by looking around. */
const TRIAL = { ...PREFER, example: 'handling=strict, validate-only' };
const CORRELATION = headerParameter('X-Correlation-Id', false, 'Echoed, and in every log line and problem', {
  example: EXAMPLE_ID,
});
