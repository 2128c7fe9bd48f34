import { v7 as uuid } from 'uuid';
import { archiving } from './archive.js';
import { inWorkspace } from './in-workspace.js';
import { insertRow } from './insert-row.js';
import { testDatabase } from './testing/test-database.js';
import { newWorkspace } from './testing/workspace.js';

const { prisma, operator } = await testDatabase();

/** Every line of every table, by the table's name. */
const archived = (workspaceId: string): Promise<Record<string, readonly Record<string, unknown>[]>> =>
  inWorkspace(workspaceId, () =>
    archiving(prisma, async (tables) => {
      const read: Record<string, readonly Record<string, unknown>[]> = {};
      for (const table of tables) {
        const rows: Record<string, unknown>[] = [];
        for await (const row of table.rows()) rows.push(JSON.parse(row) as Record<string, unknown>);
        read[table.name] = rows;
      }
      return read;
    }),
  );

const audience = (workspaceId: string, name: string) =>
  inWorkspace(workspaceId, () =>
    prisma.$transaction((tx) => insertRow(tx, 'Audience', { id: uuid(), name, updatedAt: new Date() })),
  );

describe('An archive of a workspace', () => {
  it('has its rows and nobody else’s', async () => {
    const [mine, theirs] = [await newWorkspace(operator), await newWorkspace(operator)];
    await audience(mine, 'Shop');
    await audience(theirs, 'Blog');

    const { workspace, audience: audiences } = await archived(mine);

    expect(workspace).toEqual([expect.objectContaining({ id: mine })]);
    expect(audiences).toEqual([expect.objectContaining({ workspace_id: mine, name: 'Shop' })]);
  });

  it('has all rows of a table that is longer than one look', async () => {
    const mine = await newWorkspace(operator);
    await operator.$executeRaw`
      INSERT INTO audience (id, workspace_id, name, updated_at)
      SELECT gen_random_uuid(), ${mine}::uuid, 'Audience ' || n, now() FROM generate_series(1, 2500) n`;

    const { audience: audiences } = await archived(mine);

    expect(new Set(audiences.map(({ id }) => id)).size).toBe(2500);
  });

  it('has no hash of a key, and no refusal that is nobody’s', async () => {
    const mine = await newWorkspace(operator);
    await inWorkspace(mine, () =>
      prisma.$transaction((tx) =>
        insertRow(tx, 'ApiKey', { id: uuid(), name: 'ci', role: 'viewer', hash: Buffer.from(uuid()) }),
      ),
    );
    await operator.auditEntry.create({
      data: { id: uuid(), at: new Date(), action: 'authenticate', correlationId: 'c' },
    });

    const { api_key: keys, audit_entry: entries } = await archived(mine);

    expect(keys).toEqual([expect.objectContaining({ name: 'ci', role: 'viewer' })]);
    expect(Object.keys(keys[0]).filter((column) => column.includes('hash'))).toEqual([]);
    expect(entries).toEqual([]);
  });

  it('has every table that has a workspace, but for what is kept for a moment', async () => {
    const rows = await operator.$queryRaw<readonly { readonly name: string }[]>`
      SELECT DISTINCT table_name AS name FROM information_schema.columns
      WHERE table_schema = current_schema() AND column_name IN ('workspace_id', 'snapshot_id') ORDER BY 1`;
    const known = Object.keys(await archived(await newWorkspace(operator)));

    expect(rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([
      'idempotency_record',
      'job_part',
      'outbox_event',
    ]);
  });
});
