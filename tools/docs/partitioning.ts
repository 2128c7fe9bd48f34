import type { Prisma } from '#libs/persistence';
import { tenancy } from '../../libs/persistence/src/tenancy.js';

/** How far a table of tenants could be kept in parts by workspace, where each key must have the workspace in it. */
export interface Partitioned {
  readonly table: string;
  /** By its own column, or by its parent's, which would have to be copied into it. */
  readonly workspace: 'own' | 'parent';
  /** Keys that say the same with the workspace before them, since ids are unique over all workspaces. */
  readonly widened: readonly string[];
  /** Keys that hold over all workspaces, and would say less within one. */
  readonly global: readonly string[];
}

/** What no workspace may have beside another: what is looked up before it is known whose it is, and the order of all that is told. */
const GLOBAL = new Set(['api_key(hash)', 'api_key(former_hash)', 'outbox_event(position)', 'outbox_event(id)']);

/** Every table of tenants but the workspace itself, as prisma/schema.prisma has it, in its order. */
export function partitioned(schema: string): Partitioned[] {
  return Array.from(schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)).flatMap(([, model, body]) => {
    const kind = tenancy[model as Prisma.ModelName];
    if (kind === 'shared' || kind === 'workspace') return [];
    const table = tableOf(model, body);
    const keys = keysOf(body).filter((columns) => !columns.includes('workspaceId'));
    const lacking = keys.map((columns) => `${table}(${columns.map(snake).join(', ')})`);
    const workspace = typeof kind === 'string' ? 'own' : 'parent';
    return [{ table, workspace, ...divided(lacking) }];
  });
}

const divided = (keys: readonly string[]) => ({
  widened: keys.filter((key) => !GLOBAL.has(key)).map(columnsOf),
  global: keys.filter((key) => GLOBAL.has(key)).map(columnsOf),
});
const columnsOf = (key: string): string => key.slice(key.indexOf('('));

/** The primary key and what else is unique, by the names of the schema. */
function keysOf(body: string): string[][] {
  const single = Array.from(body.matchAll(/^ +(\w+) .*@(?:id|unique)\b/gm), ([, column]) => [column]);
  const several = Array.from(body.matchAll(/@@(?:id|unique)\(\[([^\]]*)\]/g), ([, columns]) => columns.split(/,\s*/));
  return [...single, ...several];
}

const tableOf = (model: string, body: string): string => /@@map\("(\w+)"\)/.exec(body)?.[1] ?? snake(model);
const snake = (name: string): string => name.replace(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase();
