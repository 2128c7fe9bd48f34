import { variablesOf } from '#libs/hypermedia';

/** As much of a JSON Schema as the document of the API uses. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

/** What can be asked, as the document tells it. */
export interface Operation {
  readonly operationId: string;
  /** Which of all it is. */
  readonly at: number;
  readonly method: string;
  /** A template: /api/v1/sites/{siteId}. */
  readonly path: string;
  readonly variables: readonly string[];
  readonly parameters: readonly Parameter[];
  /** By media type. */
  readonly bodies: readonly (readonly [string, { readonly schema: Schema; readonly example: unknown }])[];
  /** The media types that it answers in when all goes well. */
  readonly answers: readonly string[];
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Told>>>>;
  readonly components: object;
}
interface Told {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema; example: unknown }>> };
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

/** Those that can take things away come last, first what lies deep. */
export const operationsIn = ({ paths }: OpenApi): Operation[] =>
  Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId, parameters, requestBody, responses }]) => ({
        ...{ operationId, method: method.toUpperCase(), path, variables: variablesOf(path), parameters },
        bodies: Object.entries(requestBody?.content ?? {}),
        answers: Object.entries(responses).flatMap(([status, { content }]) =>
          status.startsWith('2') ? Object.keys(content ?? {}) : [],
        ),
      })),
    )
    .toSorted((a, b) => harmOf(a) - harmOf(b))
    .map((operation, at) => ({ ...operation, at }));

function harmOf({ method, path }: Pick<Operation, 'method' | 'path'>): number {
  const isBatch = path.endsWith('/batch');
  return method === 'DELETE' || isBatch ? 100 - path.split('/').length + (isBatch ? 0.5 : 0) : 0;
}
