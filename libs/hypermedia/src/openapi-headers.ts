export const EXAMPLE_ID = '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f';
export const HEADERS = {
  ETag: {
    description: 'Strong validator of this representation',
    schema: { type: 'string' },
    example: '"3.Xk2vQ9pL-5f2b8c1d"',
  },
  Location: {
    description: 'Where the new resource is',
    schema: { type: 'string' },
    example: '/api/v1/audiences/0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f',
  },
  Link: {
    description:
      'What is beside this: the first, previous, next and last page, where there are any (RFC 8288), and of a version that another succeeds what succeeds this',
    schema: { type: 'string' },
    example: '</api/v1/features?offset=50&limit=50>; rel="next"',
  },
  Deprecation: {
    description: 'Of a version that another succeeds: since when it is deprecated, in seconds since 1970 (RFC 9745)',
    schema: { type: 'string' },
    example: '@1796083200',
  },
  Sunset: {
    description: 'Of a version that another succeeds: until when it is served (RFC 8594)',
    schema: { type: 'string' },
    example: 'Wed, 01 Dec 2027 00:00:00 GMT',
  },
  'WWW-Authenticate': {
    description: 'How a caller says who it is',
    schema: { type: 'string' },
    example: 'Bearer realm="plimsoll"',
  },
  'Accept-Post': {
    description: 'The media types that a POST is read in',
    schema: { type: 'string' },
    example: 'application/json, application/hal+json',
  },
  'Accept-Patch': {
    description: 'The media types that a PATCH is read in',
    schema: { type: 'string' },
    example: 'application/merge-patch+json',
  },
  'Accept-Encoding': {
    description: 'How a body may be encoded',
    schema: { type: 'string' },
    example: 'identity',
  },
  'Content-Disposition': {
    description: 'What the file is called',
    schema: { type: 'string' },
    example: 'attachment; filename="shop-2026-11-25.zip"',
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
  'RateLimit-Policy': {
    description: 'The limits that this was counted by: q in w seconds (draft-ietf-httpapi-ratelimit-headers-11)',
    schema: { type: 'string' },
    example: '"default";q=600;w=60',
  },
  RateLimit: {
    description: 'What is left of each of them, r, and the seconds until it is whole again, t',
    schema: { type: 'string' },
    example: '"default";r=594;t=30',
  },
  'X-Correlation-Id': {
    description: "The request's own id, or one made for it",
    schema: { type: 'string' },
    example: EXAMPLE_ID,
  },
} as const;

/** These headers, as a response refers to them. */
export const headerRefs = (names: readonly string[]): Readonly<Record<string, { readonly $ref: string }>> =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

/** What is told of a version that another succeeds. */
export const TOLD_OF_THE_OLD = ['Deprecation', 'Sunset', 'Link'] as const;

/** What is told with every answer, whatever becomes of the request. */
export const TOLD_ALWAYS = ['X-Correlation-Id', 'RateLimit-Policy', 'RateLimit'] as const;
