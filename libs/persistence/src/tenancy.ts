import { Prisma } from './generated/client.js';
import { currentSight, currentWorkspace, type Sight } from './in-workspace.js';

/** How a model belongs to a tenant. */
type Tenancy =
  /** To none: the catalogue. */
  | 'shared'
  /** By its own `workspaceId`. */
  | 'own'
  /** As its own, beside those that are nobody's. */
  | 'own-or-nobodys'
  /** By the parent that this relation leads to; written only through that parent. */
  | { readonly through: string }
  /** It is the tenant. */
  | 'workspace';

/** Every model of the schema: a new one does not compile until it is listed. */
export const tenancy = {
  Edition: 'shared',
  Browser: 'shared',
  Release: 'shared',
  FeatureGroup: 'shared',
  Feature: 'shared',
  FeatureGroupMember: 'shared',
  FeatureSpec: 'shared',
  FeatureCaniuse: 'shared',
  FeatureRedirect: 'shared',
  FeatureSupport: 'shared',
  CompatKey: 'shared',
  FeatureKey: 'shared',
  SupportStatement: 'shared',
  SigningSecret: 'shared',
  Workspace: 'workspace',
  ApiKey: 'own',
  AuditEntry: 'own-or-nobodys',
  CustomFeature: 'own',
  CustomFeatureKey: 'own',
  CustomFeatureGroup: 'own',
  CustomBrowser: 'own',
  CustomBrowserRelease: 'own',
  CustomBrowserAlias: 'own',
  BrowserAlias: 'own',
  Audience: 'own',
  Snapshot: 'own',
  SnapshotShare: { through: 'snapshot' },
  SnapshotRow: { through: 'snapshot' },
  SnapshotSegment: { through: 'snapshot' },
  SnapshotSegmentShare: { through: 'snapshot' },
  Site: 'own',
  Check: 'own',
  Policy: 'own',
  Adoption: 'own',
  AdoptionEvent: 'own',
  WaiverNotice: 'own',
  Waterline: 'own',
  Crossing: 'own',
  IdempotencyRecord: 'own',
  Job: 'own',
  JobPart: 'own',
  OutboxEvent: 'own-or-nobodys',
  WebhookEndpoint: 'own',
  WebhookDelivery: 'own',
} as const satisfies Readonly<Record<Prisma.ModelName, Tenancy>>;

/** Who of a tenant sees a model. */
type Seen =
  /** Whoever may read this subject, as far as they may. */
  | string
  /** Whoever sees the parent that this relation leads to. */
  | readonly [relation: string, subject: string]
  /** Nobody asks for it: the product reads it for every caller. */
  | null;

export type TenantModel = {
  [Model in Prisma.ModelName]: (typeof tenancy)[Model] extends 'shared' | 'workspace' ? never : Model;
}[Prisma.ModelName];

/** Every model of a tenant's: a new one does not compile until it is said who sees it. */
const seen: Readonly<Record<TenantModel, Seen>> = {
  ApiKey: 'api-keys',
  AuditEntry: 'audit',
  CustomFeature: 'catalogue',
  CustomFeatureKey: 'catalogue',
  CustomFeatureGroup: 'catalogue',
  CustomBrowser: 'catalogue',
  CustomBrowserRelease: 'catalogue',
  CustomBrowserAlias: 'catalogue',
  BrowserAlias: 'catalogue',
  Audience: 'audiences',
  Snapshot: 'snapshots',
  SnapshotShare: ['snapshot', 'snapshots'],
  SnapshotRow: ['snapshot', 'snapshots'],
  SnapshotSegment: ['snapshot', 'snapshots'],
  SnapshotSegmentShare: ['snapshot', 'snapshots'],
  Site: 'sites',
  Check: 'checks',
  Policy: ['site', 'sites'],
  Adoption: 'adoptions',
  AdoptionEvent: ['adoption', 'adoptions'],
  WaiverNotice: ['adoption', 'adoptions'],
  Waterline: null,
  Crossing: ['site', 'sites'],
  IdempotencyRecord: null,
  Job: 'jobs',
  JobPart: null,
  OutboxEvent: null,
  WebhookEndpoint: 'webhooks',
  WebhookDelivery: ['endpoint', 'webhooks'],
};

/** Holds every query on a tenant's models to the workspace in context, and refuses those outside of any. */
export const heldToWorkspace = Prisma.defineExtension({
  name: 'tenancy',
  query: {
    $allModels: {
      $allOperations: ({ model, operation, args, query }) =>
        query(scoped(model, operation, args as Arguments) as typeof args),
    },
  },
});

/** The members of Prisma's arguments that tenancy looks at. */
interface Arguments {
  readonly where?: Where;
  readonly data?: Data | readonly Data[];
  readonly create?: Data;
  readonly update?: Data;
}
type Where = { readonly AND?: Where | readonly Where[] } & Readonly<Record<string, unknown>>;
type Data = Readonly<Record<string, unknown>>;

const FILTERED = /^(find|count|aggregate|groupBy|update|delete|upsert)/;
const CREATED = /^(create|upsert)/;

export function scoped(model: Prisma.ModelName, operation: string, args: Arguments = {}): Arguments {
  const kind: Tenancy = tenancy[model];
  if (kind === 'shared') return args;

  const workspaceId = currentWorkspace();
  // Prisma gathers those of one tick, whoever asks, and sends them in the name of the first.
  if (operation.startsWith('findUnique')) throw new Error(`${model} is found by findFirst, not by ${operation}.`);
  const filtered = FILTERED.test(operation);
  const created = CREATED.test(operation);
  if (!filtered && !created) throw new Error(`Tenancy does not know the operation ${operation}.`);
  if (created && kind !== 'own' && kind !== 'own-or-nobodys')
    throw new Error(`${model} is not created by itself within a workspace.`);

  const sight = currentSight();
  refuseForeign(model, args);
  if (created) refuseUnseen(model, [args.data, args.create].flat(), sight);
  return {
    ...args,
    ...(filtered && { where: both(args.where, filterOf(kind, workspaceId), ...sightOf(model, sight)) }),
    ...(created && args.data && { data: filled(args.data, workspaceId) }),
    ...(created && args.create && { create: { ...args.create, workspaceId } }),
  };
}

const filterOf = (kind: Exclude<Tenancy, 'shared'>, workspaceId: string): Where => {
  if (kind === 'workspace') return { id: workspaceId };
  if (kind === 'own-or-nobodys') return { OR: [{ workspaceId }, { workspaceId: null }] };
  return kind === 'own' ? { workspaceId } : { [kind.through]: { workspaceId } };
};

/** As far as whoever it is done for may read: what is not seen is not changed either. */
function sightOf(model: Prisma.ModelName, sight: Sight | undefined): Where[] {
  const as = Object.hasOwn(seen, model) ? seen[model as TenantModel] : null;
  if (!sight || as === null) return [];
  const [relation, subject] = typeof as === 'string' ? [undefined, as] : as;
  const where = sight.where(subject);
  if (!where) return [NONE];
  if (Object.keys(where).length === 0) return [];
  return [relation === undefined ? where : { [relation]: where }];
}

/**
 * A row is made only where its maker sees it, as far as the row itself can tell: a handler that forgot to look for the site that it
 * names is refused here. What is put on record is written for those too who may not read it.
 */
function refuseUnseen(model: Prisma.ModelName, rows: readonly (Data | undefined)[], sight: Sight | undefined): void {
  const conditions = model === 'AuditEntry' ? [] : sightOf(model, sight);
  if (rows.some((row) => row && !conditions.every((where) => mayMeet(row, where))))
    throw new Error(`A ${model} is made only where its maker sees it.`);
}

/** Of a parent the row tells the id and no more; what is made has no children yet. */
const mayMeet = (row: Data, where: Where): boolean =>
  where !== NONE &&
  Object.entries(where).every(([name, value]) => {
    if (typeof value === 'string') return row[name] === value;
    const { id, some } = Object(value) as { readonly id?: unknown; readonly some?: unknown };
    return some === undefined && (id === undefined || row[`${name}Id`] === id);
  });

/** No row is one of none. */
const NONE: Where = { OR: [] };

/** The caller's conditions stay where they are: an update wants its unique member at the top. */
const both = (where: Where = {}, ...filters: readonly Where[]): Where => ({
  ...where,
  AND: [...(where.AND === undefined ? [] : [where.AND].flat()), ...filters],
});

const filled = (data: Data | readonly Data[], workspaceId: string) =>
  Array.isArray(data) ? data.map((row: Data) => ({ ...row, workspaceId })) : Object.assign({}, data, { workspaceId });

function refuseForeign(model: string, { data, create, update }: Arguments): void {
  const written = [data, create, update].flat();
  if (written.some((row) => row && ('workspaceId' in row || 'workspace' in row))) {
    throw new Error(`Only tenancy writes the workspace of ${model}.`);
  }
}
