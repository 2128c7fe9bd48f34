import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { RouteRegister } from '#libs/http';
import { pointerOf } from '#libs/kernel';
import { openApiOf, toPathPattern, variablesOf } from '#libs/hypermedia';

/** What goes with every answer, of whatever operation, or belongs to the connection. */
const OF_ALL =
  /^(cache-control|vary|connection|keep-alive|date|transfer-encoding|content-(type|length|encoding|security-policy)|x-(content-type|frame)-options|referrer-policy|cross-origin-resource-policy|strict-transport-security|access-control-[a-z-]+)$/;

/**
 * Holds every answer that a file of tests gets to OpenAPI: its status, its media type and its headers are documented for the
 * operation that answered. Call it once, before the first request.
 */
export function holdToDocumentation(app: NestFastifyApplication): void {
  const strange = new Set<string>();
  const operationOf = operationsOf(openApiOf(app.get(RouteRegister).affordances) as unknown as Documented);
  app.getHttpServer().on('request', (request: IncomingMessage, response: ServerResponse) => {
    const method = (request.method ?? '').replace('HEAD', 'GET').toLowerCase();
    const found = operationOf(method, (request.url ?? '').split('?', 1)[0] ?? '');
    if (!found) return;
    whenAnswered(response, (status, headers) => {
      for (const words of strangeIn(found.operation, status, headers)) strange.add(words);
    });
  });

  afterAll(() => {
    expect([...strange].toSorted()).toEqual([]);
  });
}

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Answer | undefined>>;
}
interface Answer {
  readonly headers?: object;
  readonly content?: object;
}

/** Tells the status and the headers as they go out: they are not kept where they are written at once. */
function whenAnswered(response: ServerResponse, tell: (status: number, headers: Headers) => void): void {
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  const telling = (status: number, ...rest: unknown[]): ServerResponse => {
    const written = rest.at(-1) as OutgoingHttpHeaders | readonly string[] | undefined;
    const pairs = Array.isArray(written)
      ? written.flatMap((name: string, at) => (at % 2 === 0 ? [[name, String(written[at + 1])] as const] : []))
      : Object.entries(written ?? {}).map(([name, value]) => [name, String(value)] as const);
    tell(status, new Headers(pairs.map(([name, value]): [string, string] => [name, value])));
    return writeHead(status, ...rest);
  };
  response.writeHead = telling;
}

/** What of an answer its operation does not tell of. */
export function strangeIn({ operationId, responses }: Operation, status: number, headers: Headers): string[] {
  const documented = responses[status];
  const answer = `${operationId} ${String(status)}`;
  if (!documented) return [answer];

  const names = Object.keys(documented.headers ?? {}).map((name) => name.toLowerCase());
  const others = [...headers.keys()].filter((name) => !OF_ALL.test(name) && !names.includes(name));
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  const isKnown = type === '' || Object.hasOwn(documented.content ?? {}, type);
  return [...others, ...(isKnown ? [] : [type])].map((name) => `${answer}: ${name}`);
}

/** By method and path, with its place in the document; what is so called is found before what a parameter stands for. */
export function operationsOf({ paths, components }: Documented) {
  const known = Object.entries(paths)
    .map(([path, methods]) => ({ methods, pattern: toPathPattern(path), path }))
    .toSorted((a, b) => variablesOf(a.path).length - variablesOf(b.path).length);
  const resolved = ({ responses, ...operation }: Operation): Operation => ({
    ...operation,
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, answer]) => [
        status,
        answer && '$ref' in answer ? components.responses[status] : answer,
      ]),
    ),
  });
  return (method: string, path: string) => {
    const [first, ...others] = known.filter(({ pattern }) => pattern.test(path));
    if (!first) return undefined;
    const isExact = variablesOf(first.path).length === 0;
    const found = [first, ...(isExact ? [] : others)].find(({ methods }) => method in methods);
    const operation = found?.methods[method];
    return found && operation && { operation: resolved(operation), pointer: pointerOf('paths', found.path, method) };
  };
}

export interface Documented {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation | undefined>>>>;
  readonly components: { readonly responses: Readonly<Record<string, Answer>> };
}
