import { type Affordance, CSV, HAL, type JsonSchema, schemaOfMembers, variablesOf, writable } from '#libs/hypermedia';
import { type Asking, bodiesOf, type Ids, paramsOf, queryOf } from './tenant-operations.js';

/** What is asked of one's own workspace in the name of something that is somebody's: of another workspace, or nobody's. */
export type Attempt = (somebody: Ids) => Asking;

/** With each of the ids in its path that may be foreign, alone and beside others that are the caller's. */
export function byPath(operation: Affordance, own: Ids, names: readonly string[]): Attempt[] {
  const choices = names.reduce<string[][]>((sets, name) => [...sets, ...sets.map((set) => [...set, name])], [[]]);
  return choices
    .filter((foreign) => foreign.length > 0)
    .flatMap((foreign) =>
      waysOf(operation, own).map((way): Attempt => (somebody) => ({
        ...way(somebody),
        params: paramsOf(operation, (name) => (foreign.includes(name) ? somebody : own)),
      })),
    );
}

/** In every media type, with and without everything embedded, held to somebody's tag or to none. */
function waysOf(operation: Affordance, own: Ids): Attempt[] {
  const { declared, isRead, ifMatch, viewMembers } = operation;
  const asking = { operation, params: {} };
  if (isRead) {
    const query = askedFor(operation, own);
    const embed = declared.embeds ?? [];
    return [
      ...acceptedOf(operation).map((accept) => () => ({ ...asking, query, headers: { accept } })),
      () => ({ ...asking, query, isHead: true }),
      ({ etag }) => ({ ...asking, query, headers: { 'if-none-match': etag } }),
      ...('embed' in viewMembers ? [() => ({ ...asking, query: { ...query, embed: embed.join(',') } })] : []),
    ];
  }
  const bodies = bodiesOf(operation, own);
  const held: ((somebody: Ids) => Ids)[] = [
    () => ({}),
    () => ({ 'if-match': '*' }),
    ({ etag }) => ({ 'if-match': etag }),
  ];
  return [
    ...bodies.flatMap((body) =>
      (ifMatch ? held.slice(ifMatch === 'required' ? 1 : 0) : held.slice(0, 1)).map(
        (headers): Attempt =>
          (somebody) => ({ ...asking, body, headers: headers(somebody) }),
      ),
    ),
    ...filesOf(operation, own),
  ];
}

const acceptedOf = ({ declared: { answers } }: Affordance): string[] => {
  if (answers.kind === 'other') return [...answers.mediaTypes];
  if (answers.kind === 'collection') return [HAL, CSV];
  return answers.kind === 'resource' ? [HAL, ...(answers.also ?? []).map(({ mediaType }) => mediaType)] : [];
};

/** What a read must be asked with, and as little as can be answered. */
export function askedFor({ queryMembers }: Affordance, own: Ids): Readonly<Record<string, string>> {
  const required = Object.entries(queryMembers).filter(
    ([, { optional, schema }]) => !optional && schema.default === undefined,
  );
  return {
    ...Object.fromEntries(required.map(([name]) => [name, own.featureId])),
    ...('limit' in queryMembers && { limit: '3' }),
    ...('pageSize' in queryMembers && { pageSize: '3' }),
  };
}

/** A file in place of the form; it holds what somebody calls a browser, or a feature. */
export function filesOf(operation: Affordance, own: Ids): Attempt[] {
  const { upload } = operation.declared;
  if (!upload) return [];
  const file = ({ alias, featureId }: Ids): string =>
    upload.mediaType === CSV
      ? `Browser,Version,OS,Visits\n${alias},7.31,Linux,12\nChrome,120.0,Windows,5\n`
      : `${featureId}\ngrid\n`;
  const headers = { 'content-type': upload.mediaType };
  return [
    (somebody) => ({
      ...{ operation, headers, query: queryOf(operation, own) },
      params: mine(operation, own),
      body: file(somebody),
    }),
  ];
}

const mine = (operation: Affordance, own: Ids): Ids => paramsOf(operation, () => own);

/** In place of each text that a body holds: whatever somebody has, by id or by name. */
export const byBody = (operation: Affordance, own: Ids): Attempt[] => [
  ...bodiesOf(operation, own).flatMap((body) =>
    textsIn(schemaOf(operation), body).flatMap(({ path, schema }) =>
      // An item of a batch is read as it is alone.
      wordsFor(schema)
        .slice(0, operation.declared.batch ? 1 : undefined)
        .map((word): Attempt => (somebody) => ({
          ...{ operation, params: mine(operation, own), headers: { 'if-match': '*' } },
          body: replaced(body, path, somebody[word]),
        })),
    ),
  ),
  ...filesOf(operation, own),
];

const schemaOf = ({ declared, formMembers }: Affordance): JsonSchema =>
  declared.batch
    ? { properties: { operations: { items: { properties: { body: schemaOf(declared.batch.create) } } } } }
    : schemaOfMembers(writable(formMembers));

/** What is asked for by any text. */
export const openQueryOf = ({ queryMembers }: Affordance) =>
  Object.entries(queryMembers)
    .map(([name, { schema }]) => ({ name, schema: schema.items ?? schema }))
    .filter(({ name, schema }) => isOpen(schema) && name !== 'pageToken');

/** In place of each text that is asked for. */
export const byQuery = (operation: Affordance, own: Ids): Attempt[] =>
  openQueryOf(operation).flatMap(({ name, schema }) =>
    wordsFor(schema).map((word): Attempt => (somebody) => {
      const [file] = filesOf(operation, own);
      const { query, ...rest } = file?.(own) ?? {
        operation,
        params: mine(operation, own),
        query: asked(operation, own),
      };
      return { ...rest, query: { ...query, [name]: somebody[word] } };
    }),
  );

/** Of a browser there is asked one release. */
const asked = (operation: Affordance, own: Ids) => ({
  ...askedFor(operation, own),
  ...('browser' in operation.queryMembers && { browser: own.browserId, version: '7.31' }),
});

const isOpen = ({ type, enum: words, format, pattern }: JsonSchema): boolean =>
  type === 'string' && !words && (format === undefined || format === 'uuid') && !pattern?.startsWith('^\\d');

/** What may be meant: of ids of ours all of them, where no other is taken. */
const wordsFor = ({ format }: JsonSchema): readonly string[] => (format === 'uuid' ? UUIDS : WORDS);
const UUIDS = [
  'audienceId',
  'snapshotId',
  'siteId',
  'adoptionId',
  'checkId',
  'crossingId',
  'keyId',
  'entryId',
  'workspaceId',
  'jobId',
  ...['webhookId', 'deliveryId', 'aliasId'],
];
const WORDS = ['featureId', 'browserId', 'alias'];

interface Text {
  readonly path: readonly (string | number)[];
  readonly schema: JsonSchema;
}

function textsIn(schema: JsonSchema, value: unknown, path: Text['path'] = []): Text[] {
  if (typeof value === 'string') return isOpen(schema) ? [{ path, schema }] : [];
  if (Array.isArray(value)) return value.flatMap((item, at) => textsIn(schema.items ?? {}, item, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    textsIn(schema.properties?.[name] ?? {}, member, [...path, name]),
  );
}

const replaced = (whole: unknown, [first, ...rest]: Text['path'], value: string): unknown => {
  if (first === undefined) return value;
  const copy = structuredClone(whole) as Record<string | number, unknown>;
  copy[first] = replaced(copy[first], rest, value);
  return copy;
};

/** Each kind of operation on what is somebody's, in the caller's own batch. */
export function byItem(batch: Affordance, own: Ids): Attempt[] {
  const writes = Object.entries(batch.declared.batch ?? {}).filter(([op]) => op !== 'create');
  return writes.flatMap(([op, write]) => {
    const [body] = bodiesOf(write, own);
    const id = variablesOf(write.declared.path).at(-1) ?? '';
    return [true, false].flatMap((atomic) =>
      [() => '*', ({ etag }: Ids) => etag].map((tag): Attempt => (somebody) => ({
        ...{ operation: batch, params: mine(batch, own) },
        body: {
          atomic,
          operations: [{ op, id: somebody[id], ifMatch: tag(somebody), ...(body !== undefined && { body }) }],
        },
      })),
    );
  });
}
