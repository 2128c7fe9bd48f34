import type { GraphQLError } from 'graphql';

/** Why an operation is not done, by the codes of docs/reference/graphql.md. */
export const REFUSALS = {
  'request-malformed': 'The request is not one of GraphQL over HTTP',
  'batch-refused': 'Several operations were sent at once',
  'document-malformed': 'The document cannot be read',
  'document-invalid': 'The document does not fit the schema',
  'document-too-long': 'The document is too long',
  'document-unknown': 'No document of this name or hash is kept',
  'documents-only': 'Only documents that are kept are answered',
  'introspection-off': 'The schema is not told',
  'operation-unknown': 'The document has no such operation',
  'operation-refused': 'Only queries are answered',
  'query-too-deep': 'The query is nested too deep',
  'query-with-too-many-aliases': 'The query has too many aliases',
  'query-too-costly': 'The query asks for too much at once',
  'variables-invalid': 'The variables do not fit the operation',
} as const;
export type RefusalCode = keyof typeof REFUSALS;

/** What is wrong with it, in GraphQL's own form. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly errors: readonly Pick<GraphQLError, 'message' | 'locations'>[],
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(REFUSALS[code]);
  }
}

export const refused = (code: RefusalCode, message: string, facts: Refusal['facts'] = {}): Refusal =>
  new Refusal(code, [{ message, locations: undefined }], facts);
