/** An operation as the served document tells it, with what can be sent as it is. */
export interface Exemplified {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly tags: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example: unknown }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  /** What Swagger UI fills in. */
  readonly example?: unknown;
  readonly schema: { readonly examples?: readonly unknown[] };
}

export interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Exemplified, 'method' | 'path'>>>>>;
}

/** In the order of the document. */
export const operationsOf = ({ paths }: Described): Exemplified[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );

/** The bodies that can be written down: what is packed, or of any bytes, is a file that somebody chooses. */
export const mediaTypesOf = ({ requestBody }: Exemplified): (string | undefined)[] => {
  const named = Object.keys(requestBody?.content ?? {}).filter((type) => !/gzip|octet-stream/.test(type));
  return named.length === 0 ? [undefined] : named;
};

/** The operation as Swagger UI sends it, when nothing is edited; `also` are query parameters that were filled in. */
export function exampleOf(
  { method, path, parameters, requestBody, responses }: Exemplified,
  mediaType: string | undefined,
  also: Readonly<Record<string, unknown>> = {},
): { readonly url: string; readonly init: RequestInit } {
  const filledIn = (place: Parameter['in']): [string, unknown][] =>
    parameters
      .filter((parameter) => parameter.in === place && parameter.example !== undefined)
      .map(({ name, example }) => [name, example]);
  const at = filledIn('path').reduce(
    (url, [name, value]) => url.replace(`{${name}}`, encodeURIComponent(String(value))),
    path,
  );
  const asked = [...filledIn('query'), ...Object.entries(also)].flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  );
  const sent = mediaType === undefined ? undefined : requestBody?.content[mediaType]?.example;
  const [, success] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? [];
  return {
    url: asked.length > 0 ? `${at}?${new URLSearchParams(asked).toString()}` : at,
    init: {
      method,
      headers: {
        accept: Object.keys(success?.content ?? {})[0] ?? '*/*',
        ...Object.fromEntries(filledIn('header').map(([name, value]) => [name, String(value)])),
        ...(mediaType !== undefined && { 'content-type': mediaType }),
      },
      ...(sent !== undefined && { body: typeof sent === 'string' ? sent : JSON.stringify(sent) }),
    },
  };
}

/** Optional query parameters, each with what it is for example. */
export const optionsOf = ({ parameters }: Exemplified): [string, unknown][] =>
  parameters
    .filter((parameter) => parameter.in === 'query' && parameter.example === undefined)
    .map(({ name, schema }) => [name, schema.examples?.[0]]);
