export const EXAMPLE_ID = '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f';
export const HEADERS = {
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
  'Idempotency-Replayed': {
    description: 'true where this was answered before to the same Idempotency-Key',
    schema: { type: 'string', enum: ['true'] },
    example: 'true',
  },
  'Preference-Applied': {
    description: 'Which of the preferences were heeded',
    schema: { type: 'string' },
    example: 'handling=strict, validate-only',
  },
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' }, example: 5 },
  'X-Correlation-Id': {
    description: "The request's own id, or one made for it",
    schema: { type: 'string' },
    example: EXAMPLE_ID,
  },
} as const;

export const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag that the change is made from',
  schema: { type: 'string' },
  example: '"3-5f2b8c1d"',
};
export const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'Answers 304 when the ETag is still the same',
  schema: { type: 'string' },
  example: '"3-5f2b8c1d"',
};
export const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Names this write: sent again under the same key within a day, it is answered again and not done twice',
  schema: { type: 'string', minLength: 1, maxLength: 257 },
  example: '"01a20584-d09b-7017-947d-85bf7eaf310c"',
};
export const PREFER = {
  name: 'Prefer',
  in: 'header',
  required: false,
  description:
    'How it is to be handled (RFC 7240): return=minimal or return=representation, validate-only for a trial that does nothing, ' +
    'and handling=strict to be refused where a preference is not known',
  schema: { type: 'string' },
  example: 'handling=strict, validate-only',
};
export const CORRELATION = {
  name: 'X-Correlation-Id',
  in: 'header',
  required: false,
  description: 'Echoed, and in every log line and problem',
  schema: { type: 'string' },
  example: EXAMPLE_ID,
};
