import { readFileSync } from 'node:fs';
import { Page } from './page.js';
import { type Partitioned, partitioned } from './partitioning.js';
import { tableAfter } from './table.js';

const found = partitioned(readFileSync('prisma/schema.prisma', 'utf8'));

describe('The tables of workspaces', () => {
  it('are told of on the page about scaling, each with the keys that lack the workspace', () => {
    const rows = tableAfter(Page.read('docs/explanation/scaling.md').text, 'tables by workspace');

    expect(rows).toEqual(found.map(rowOf));
  });

  it('all have the workspace in them, but for the parts of a snapshot', () => {
    const without = found.filter(({ workspace }) => workspace === 'parent').map(({ table }) => table);

    expect(without).toEqual(['snapshot_share', 'snapshot_segment', 'snapshot_segment_share', 'snapshot_row']);
  });

  it('refer to each other by the workspace too, but for what a snapshot or an event is the parent of', () => {
    const schema = readFileSync('prisma/schema.prisma', 'utf8');
    const references = Array.from(schema.matchAll(/@relation\([^)]*fields: \[([^\]]*)\]/g), ([, fields]) => fields);

    const narrow = new Set(references.filter((fields) => !/\b(workspaceId|editionId)\b/.test(fields)));
    expect([...narrow].sort()).toEqual(['eventPosition', 'predecessorId', 'snapshotId', 'snapshotId, segment']);
  });

  it.each([
    ['a key of its own', 'model Site {\n  id String @id\n  workspaceId String\n  @@map("site")\n}\n', ['(id)']],
    ['a key with it', 'model Site {\n  @@id([workspaceId, id])\n  @@map("site")\n}\n', []],
  ])('are read from the schema: %s', (_what, schema, widened) => {
    expect(partitioned(schema)).toEqual([{ table: 'site', workspace: 'own', widened, global: [] }]);
  });
});

const rowOf = ({ table, workspace, widened, global }: Partitioned) => ({
  table: `\`${table}\``,
  workspace: workspace === 'own' ? 'a column' : "its parent's",
  'keys to be widened': listed(widened),
  'keys over all workspaces': listed(global),
});

const listed = (keys: readonly string[]): string => keys.map((key) => `\`${key}\``).join(', ') || '–';
