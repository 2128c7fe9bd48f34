import { RouteRegister } from '#libs/http';
import {
  type Affordance,
  type Asked,
  exampleOf,
  HAL_FORMS,
  JSON_TYPE,
  MERGE_PATCH,
  variablesOf,
  writable,
} from '#libs/hypermedia';
import type { Answer } from '../audiences/audiences-client.js';
import type { Caller, TestApi } from '../start-api.js';

/** What a workspace calls its own, by what it is: ids, names, and what it was answered. */
export type Ids = Readonly<Record<string, string>>;

/** One request, ready to be sent by whoever. */
export interface Asking {
  readonly operation: Affordance;
  readonly params: Ids;
  readonly query?: Asked;
  readonly headers?: Ids;
  /** A text is sent as it is. */
  readonly body?: unknown;
  readonly isHead?: boolean;
}

/** What is served, by its name. */
export const operationsOf = ({ app }: TestApi): Affordance[] => app.get(RouteRegister).affordances;

/** What in a path names something of one workspace. */
const OWNED = new Set([
  ...['audienceId', 'snapshotId', 'siteId', 'adoptionId', 'checkId', 'crossingId', 'keyId', 'entryId', 'workspaceId'],
  ...['jobId', 'webhookId', 'deliveryId', 'aliasId'],
  ...['featureId', 'browserId', 'subjectId'],
]);
/** What in a path is the same to everybody. */
const SHARED: Ids = {
  ...{ groupId: 'css', key: 'css.selectors.has' },
  ...{ relation: 'audiences', code: 'not-found', guide: 'use-the-page' },
};

export const ownedIn = ({ declared }: Affordance): string[] =>
  variablesOf(declared.path).filter((name) => OWNED.has(name));

/** The parameters of a path, each of somebody; unknown ones are refused, so that each is looked at once. */
export function paramsOf({ declared }: Affordance, of: (name: string) => Ids): Ids {
  const entries = variablesOf(declared.path).map((name): [string, string] => {
    if (name === 'version') return [name, declared.path.includes('/releases/') ? RELEASE : '1'];
    const value = OWNED.has(name) || name === 'editionId' ? of(name)[name] : SHARED[name];
    if (value === undefined) throw new Error(`Nobody has said whether ${name} names what one workspace has.`);
    return [name, value];
  });
  return Object.fromEntries(entries);
}

/** A release that everybody's own browser has. */
export const RELEASE = '7.31';

/** Bodies that are right, for who has these ids: one for each way of saying what is meant. */
export function bodiesOf(operation: Affordance, ids: Ids): unknown[] {
  const { declared, formMembers } = operation;
  if (!declared.form) return [undefined];
  if (declared.batch)
    return bodiesOf(declared.batch.create, ids).map((body) => ({ operations: [{ op: 'create', body }] }));
  const example = filled(exampleOf(writable(formMembers)), ids);
  const ways = ONE_OF[declared.name];
  if (!ways) return [example];
  return ways.map((way) => ({ ...without(example, ways.flatMap(Object.keys)), ...way }));
}

/** Where an example says all that can be said, and only one thing may be. */
const ONE_OF: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  createAdoption: [{ featureId: 'subgrid' }, { keyId: 'css.selectors.has' }],
};

const without = (example: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(example).filter(([name]) => !names.includes(name)));

/** With what nobody else has, and days that have not come. */
const filled = (example: object, ids: Ids): object => {
  const own: Ids = {
    ...{
      siteId: ids.siteId,
      audienceId: ids.audienceId,
      snapshotId: ids.snapshotId,
      editionId: ids.editionId,
      id: `${ids.featureId}-new`,
    },
    ...{ until: '2099-12-31', expiresAt: '2099-12-31T00:00:00.000Z', from: '2026-01-01', to: '2026-01-31' },
  };
  const text = JSON.stringify(example, (name, value: unknown) =>
    typeof value === 'string' ? (own[name] ?? value) : value,
  );
  return JSON.parse(text) as object;
};

/** The query that a file goes with. */
export const queryOf = ({ queryMembers }: Affordance, ids: Ids): Asked => ({
  ...(filled(exampleOf(queryMembers), ids) as Asked),
  segmentBy: [],
  ...('edition' in queryMembers && { edition: ids.editionId, snapshot: ids.snapshotId }),
});

export async function send(api: TestApi, caller: Caller, asking: Asking): Promise<Answer> {
  const { operation, params, query, headers = {}, body, isHead } = asking;
  const { method, root, answers } = operation.declared;
  const path = (root ? '' : '/api/v1') + operation.at(params, query).href;
  const verb = isHead ? 'head' : (method.toLowerCase() as 'get');
  const sending = api.http[verb](path).set('Authorization', `Bearer ${caller.key}`);
  if ('shape' in answers) void sending.set('Accept', HAL_FORMS);
  const type = method === 'PATCH' ? MERGE_PATCH : JSON_TYPE;
  if (body !== undefined) void sending.set('Content-Type', type);
  void sending.set(headers);
  return body === undefined ? sending : sending.send(typeof body === 'string' ? body : JSON.stringify(body));
}

/** The read whose tags a write is held against: of the same place, or of what is to be approved or rotated. */
export const tagsAt = (operations: readonly Affordance[], { declared: { path } }: Affordance): Affordance | undefined =>
  [path, path.replace(/\/[a-z-]+$/, '')]
    .map((place) => operations.find((one) => one.isRead && one.declared.path === place))
    .find((one) => one !== undefined);
