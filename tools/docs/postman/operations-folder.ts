import { bodyOf, type Folder, type Item, readable, scriptOf, type Url, type Variable } from './collection-format.js';

/** The parts of an OpenAPI document that the collection is made from. */
export interface Described {
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: unknown }>> };
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: unknown;
  readonly schema: { readonly format?: string; readonly title?: string; readonly examples?: readonly unknown[] };
}

/** Every operation with its example, in a folder for each heading that the OpenAPI document has; what ends a thing comes last. */
export function operationFolders({ tags, paths }: Described): Folder[] {
  const items = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      tags: operation.tags,
      item: itemOf(path, method.toUpperCase(), operation, ownIdOf(path, paths)),
    })),
  );
  return tags.map(({ name, description }) => ({
    name,
    description,
    item: items
      .filter((each) => each.tags.includes(name))
      .map(({ item }) => item)
      .toSorted((a, b) => Number(isDeletion(a)) - Number(isDeletion(b))),
  }));
}

const isDeletion = ({ request }: Item): boolean => request.method === 'DELETE';

function itemOf(path: string, method: string, operation: Operation, ownId: string): Item {
  const { operationId, summary, description = summary, security, responses } = operation;
  const content = Object.entries(operation.requestBody?.content ?? {});
  const [[mediaType, { example }] = ['', {}]] = content;
  const successes = Object.keys(responses).filter((status) => status.startsWith('2'));
  const accept = Object.keys(responses[successes[0]]?.content ?? {})[0] ?? 'application/hal+json';
  return {
    id: operationId,
    name: summary,
    event: [scriptOf('test', expecting(successes))],
    request: {
      method,
      description: readable(description),
      ...(security.length === 0 && { auth: { type: 'noauth' } }),
      header: [
        { key: 'Accept', value: accept },
        ...(mediaType === '' ? [] : [{ key: 'Content-Type', value: mediaType }]),
        ...operation.parameters.filter(isOwnHeader).map((parameter) => {
          const { value, ...header } = shown(parameter);
          return { ...header, value: sentIn(parameter.name, path) ?? value };
        }),
      ].map(heeded),
      url: urlOf(path, operation),
      ...(example !== undefined && { body: bodyOf(mediaType, withVariables(textOf(sparing(example), 2), ownId)) }),
    },
  };
}

/** A batch, done in earnest, leaves what it changes to the requests after it, if it does anything but delete. */
function sparing(example: unknown): unknown {
  if (!isBatch(example)) return example;
  const others = example.operations.filter(({ op }) => op !== 'delete');
  return others.length > 0 ? { ...example, operations: others } : example;
}

const isBatch = (example: unknown): example is { readonly operations: readonly { readonly op: string }[] } =>
  typeof example === 'object' && example !== null && 'operations' in example;

/** What is said of a refusal is its own text. */
const expecting = (statuses: readonly string[]): string =>
  `pm.test('${statuses.join(' or ')}: it is answered as documented', () => {
  pm.expect(pm.response.code, pm.response.text()).to.be.oneOf([${statuses.join(', ')}]);
});`;

/** Each operation takes these, so they are not repeated. */
const EVERYWHERE = ['X-Correlation-Id', 'If-None-Match'];
const isOwnHeader = ({ in: place, name }: Parameter): boolean => place === 'header' && !EVERYWHERE.includes(name);

/** What is sent in place of examples. */
const sentIn = (header: string, path: string): string | undefined =>
  ({
    'If-Match': variableOf(`${/\{(\w+)Id\}[^{]*$/.exec(path)?.[1] ?? ''}Etag`),
    'Idempotency-Key': '{{$guid}}',
    Prefer: '{{prefer}}',
  })[header];

/** Whether a write is only tried is for the collection to say, so that is always sent. */
function heeded({ disabled, ...header }: Variable): Variable {
  return header.key === 'Prefer' || disabled === undefined ? header : { ...header, disabled };
}

function urlOf(path: string, { operationId, parameters }: Operation): Url {
  const place = path.replace(/\{(\w+)\}/g, ':$1').slice(1);
  const query = parameters
    .filter(({ in: where }) => where === 'query')
    .map(shown)
    .map(({ disabled, ...each }) =>
      disabled && !ASKED.has(`${operationId} ${each.key}`) ? { ...each, disabled } : each,
    );
  const variable = parameters.filter(({ in: where }) => where === 'path').map(shown);
  const sent = query.filter((each) => !('disabled' in each)).map(({ key, value }) => `${key}=${value}`);
  return {
    raw: `{{url}}/${place}${sent.length > 0 ? `?${sent.join('&')}` : ''}`,
    host: ['{{url}}'],
    path: place.split('/'),
    ...(query.length > 0 && { query }),
    ...(variable.length > 0 && { variable }),
  };
}

/** Of several that need not be there one must be. */
const ASKED = new Set(['askGraphByAddress query']);

function shown(parameter: Parameter): Variable {
  const { name, required = false, description = '' } = parameter;
  const [example] = [exampleOf(parameter)].flat();
  const variable = parameter.in === 'path' ? name : IDS[name];
  const isId = variable !== undefined && WHOLE_UUID.test(String(example));
  return {
    key: name,
    value: isId ? variableOf(variable) : textOf(example),
    description: readable(description.replace(/ For example: .*$/s, '')),
    ...(!required && { disabled: true }),
  };
}

/** What parameters of a query hold the id of. */
const IDS: Readonly<Record<string, string | undefined>> = {
  audience: 'audienceId',
  ...{ edition: 'editionId', fromEdition: 'editionId', toEdition: 'editionId' },
  ...{ snapshot: 'snapshotId', from: 'snapshotId', to: 'snapshotId' },
};

const exampleOf = ({ example, schema }: Parameter): unknown => example ?? schema.examples?.[0] ?? '';

const textOf = (value: unknown, indent?: number): string =>
  typeof value === 'string' ? value : JSON.stringify(value, undefined, indent);

/** What stands for the id of that name: one of the service that is asked, which the scripts of the folder remember. */
const variableOf = (name: string): string => `{{${name}}}`;

/** In a body: of what it names, and in a batch of what it is done to. */
function withVariables(body: string, own: string): string {
  return body.replace(ID_MEMBER, (member, name: string) =>
    member.replace(UUID, variableOf(name === 'id' ? own : name)),
  );
}

const ID_MEMBER = /"(\w*[iI]d)": "[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}"/g;
const WHOLE_UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/;

/** What the things of a collection are told apart by. */
function ownIdOf(path: string, paths: Described['paths']): string {
  const collection = path.replace(/\/batch$/, '');
  const one = Object.keys(paths).find((each) => /^\/\{\w+\}$/.test(each.replace(collection, '')));
  return one === undefined ? 'id' : one.slice(collection.length + 2, -1);
}
