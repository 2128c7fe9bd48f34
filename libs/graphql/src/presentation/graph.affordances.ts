import { SAMPLE } from '#libs/kernel';
import { affordance, anObject, anotherMedia, Field, JSON_TYPE, optional, text } from '#libs/hypermedia';

/** As GraphQL over HTTP names its answers. */
export const GRAPH_TYPE = 'application/graphql-response+json';

const DOCUMENT = { title: 'The document that asks', maxLength: 100_000 };
const EXAMPLE = 'query Features { features(first: 3) { totalCount nodes { featureId name } } }';
const documentId = optional(
  text('coverage-page', {
    title: 'The name or the hash of a document that the server keeps: it is asked in place of the other',
  }),
);
const operationName = optional(text('Features', { title: 'Of a document with several operations: which one' }));

/** One operation. What is wrong with it is told in GraphQL's own form. */
export class GraphForm {
  @Field(optional(text(EXAMPLE, DOCUMENT))) readonly query?: string;
  @Field(documentId) readonly documentId?: string;
  @Field(operationName) readonly operationName?: string;
  @Field(optional(anObject('Values of the variables, by their names'))) readonly variables?: object;
  @Field(optional(anObject('What is not read'))) readonly extensions?: object;
}

/** The same in an address. */
export class GraphQuery {
  @Field(text(EXAMPLE, { ...DOCUMENT, default: '{ __typename }' })) readonly query!: string;
  @Field(documentId) readonly documentId?: string;
  @Field(operationName) readonly operationName?: string;
  @Field(optional(text(JSON.stringify({ id: SAMPLE.audience }), { title: 'As JSON', maxLength: 100_000 })))
  readonly variables?: string;
  @Field(optional(text('{}', { title: 'What is not read, as JSON', maxLength: 100_000 })))
  readonly extensions?: string;
}

const answers = (isPassing: boolean) =>
  anotherMedia(
    [GRAPH_TYPE, JSON_TYPE],
    { data: { audience: { name: 'Shop, Europe' } } },
    {
      isPassing,
      mayRefuse: true,
    },
  );
const graph = { path: '/graphql', root: true, tag: 'GraphQL', may: 'read:catalogue' } as const;
const about =
  'Answers a query of GraphQL: what the API shows, in one request and in the shape that was asked for. It reads only, in the name of who calls: what ' +
  'they may see, and what they are told, is the same as everywhere else.';

export const askGraph = affordance({
  ...graph,
  name: 'askGraph',
  rel: 'plimsoll:graphql',
  method: 'POST',
  title: 'Ask by GraphQL',
  about,
  computes: true,
  form: GraphForm,
  example: { query: EXAMPLE },
  answers: answers(true),
});

export const askGraphByAddress = affordance({
  ...graph,
  name: 'askGraphByAddress',
  rel: 'plimsoll:graphql-query',
  method: 'GET',
  title: 'Ask by GraphQL, in the address',
  about: `${about} What is asked for in the address can be kept, and asked for again by its tag.`,
  query: GraphQuery,
  remembered: 'workspace',
  answers: answers(false),
});

export const showExplorer = affordance({
  name: 'showExplorer',
  rel: 'plimsoll:graphql-explorer',
  method: 'GET',
  path: '/graphql/explorer',
  root: true,
  tag: 'GraphQL',
  title: 'A page to try queries',
  about: 'Writes queries, asks them with a key, and shows the schema. An operator may have turned it off.',
  answers: anotherMedia(['text/html'], '<!doctype html>…'),
});
