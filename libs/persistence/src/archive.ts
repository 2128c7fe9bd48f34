import type { Prisma } from './generated/client.js';
import { WORKSPACE_SETTING } from './held.js';
import type { PrismaService } from './prisma.service.js';
import type { TenantModel } from './tenancy.js';

/** One table's rows of the workspace in context. */
export interface ArchivedTable {
  readonly name: string;
  /** Each as JSON, in the order of its key. To be read to its end before the next table's. */
  readonly rows: () => AsyncGenerator<string>;
}

/**
 * All that a workspace has, table by table, as it all was at one moment. No secret is in it, nor what is its.
 * The transaction is the database's only connection where that is embedded: hand nothing to anybody slow within `work`.
 */
export const archiving = <Result>(
  prisma: PrismaService,
  work: (tables: readonly ArchivedTable[]) => Promise<Result>,
): Promise<Result> =>
  prisma.$transaction((tx) => work(ARCHIVED.map((table) => ({ name: table.name, rows: () => rowsOf(tx, table) }))), {
    isolationLevel: 'RepeatableRead',
    timeout: LONGEST,
  });

/** Milliseconds: less than anybody waits for an answer. */
const LONGEST = 110_000;

interface Table {
  readonly name: string;
  /** Which of its rows are the workspace's; `t` is the row. */
  readonly where: string;
  /** Columns that nobody is shown. */
  readonly without?: readonly string[];
  readonly order: string;
}

const WORKSPACE = `current_setting('${WORKSPACE_SETTING}')::uuid`;

const own = (name: string, order: string, without?: readonly string[]): Table => ({
  ...{ name, order, where: `t.workspace_id = ${WORKSPACE}` },
  ...(without && { without }),
});
const ofSnapshots = (name: string, order: string): Table => ({
  ...{ name, order },
  where: `t.snapshot_id IN (SELECT id FROM snapshot WHERE workspace_id = ${WORKSPACE})`,
});

/** What of each model is archived, or why none of it is: a new one does not compile until it is said. */
const TABLES: Readonly<Record<TenantModel | 'Workspace', Table | string>> = {
  Workspace: { name: 'workspace', where: `t.id = ${WORKSPACE}`, order: 'id' },
  ApiKey: own('api_key', 'id', ['hash', 'former_hash']),
  CustomFeature: own('custom_feature', 'id'),
  CustomFeatureKey: own('custom_feature_key', 'feature_id, ordinal'),
  CustomFeatureGroup: own('custom_feature_group', 'feature_id, ordinal'),
  CustomBrowser: own('custom_browser', 'id'),
  CustomBrowserRelease: own('custom_browser_release', 'browser_id, ordinal'),
  CustomBrowserAlias: own('custom_browser_alias', 'browser_id, ordinal'),
  BrowserAlias: own('browser_alias', 'id'),
  Audience: own('audience', 'id'),
  Snapshot: own('snapshot', 'id'),
  SnapshotShare: ofSnapshots('snapshot_share', 'snapshot_id, browser, release'),
  SnapshotRow: ofSnapshots('snapshot_row', 'snapshot_id, ordinal'),
  SnapshotSegment: ofSnapshots('snapshot_segment', 'snapshot_id, value'),
  SnapshotSegmentShare: ofSnapshots('snapshot_segment_share', 'snapshot_id, segment, browser, release'),
  Site: own('site', 'id'),
  Policy: own('policy', 'site_id, version'),
  Adoption: own('adoption', 'id'),
  AdoptionEvent: own('adoption_event', 'adoption_id, version'),
  Check: own('site_check', 'id'),
  WaiverNotice: own('waiver_notice', 'adoption_id, until, lead'),
  Waterline: own('waterline', 'site_id'),
  Crossing: own('crossing', 'id'),
  WebhookEndpoint: own('webhook_endpoint', 'id', ['secret', 'former_secret']),
  WebhookDelivery: own('webhook_delivery', 'id', ['lease']),
  AuditEntry: own('audit_entry', 'id'),
  Job: own('job', 'id', ['rejections']),
  JobPart: 'Pieces of files that jobs have not read yet: they may hold user agents, and are forgotten soon.',
  IdempotencyRecord: 'Answers that were given already, sealed where they hold a secret, and forgotten soon.',
  OutboxEvent: 'Told already, or about to be, and forgotten soon: what it tells is in the tables of what it is about.',
};

const ARCHIVED = Object.values(TABLES).filter((table) => typeof table !== 'string');

async function* rowsOf(tx: Prisma.TransactionClient, table: Table): AsyncGenerator<string> {
  await tx.$executeRawUnsafe(`DECLARE archived NO SCROLL CURSOR FOR ${selectOf(table)}`);
  for (;;) {
    const rows = await tx.$queryRawUnsafe<readonly { readonly row: string }[]>(
      `FETCH ${String(AT_ONCE)} FROM archived`,
    );
    for (const { row } of rows) yield row;
    if (rows.length < AT_ONCE) break;
  }
  await tx.$executeRawUnsafe('CLOSE archived');
}

/** Names are those above, and no caller's. */
const selectOf = ({ name, where, order, without = [] }: Table): string =>
  `SELECT (to_jsonb(t)${without.map((column) => ` - '${column}'`).join('')})::text AS row
   FROM ${name} t WHERE ${where} ORDER BY ${order}`;

const AT_ONCE = 1_000;
