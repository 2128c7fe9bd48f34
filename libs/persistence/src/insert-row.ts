import { gather } from './gather.js';
import { Prisma } from './generated/client.js';
import { scopes } from './scope.js';
import { scoped } from './tenancy.js';
import type { Client } from './unit.js';

/** A new row as Prisma's createMany takes it. */
type NewRow<Name extends Prisma.ModelName> = Exclude<
  Prisma.TypeMap['model'][Name]['operations']['createMany']['args']['data'],
  readonly unknown[]
>;

/**
 * Inserts a row of a tenant. Those that many parts of a unit of work insert into one table in one tick are written by one
 * statement; when that is refused, the unit takes its parts apart, and each is refused by itself.
 */
export async function insertRow<Name extends Prisma.ModelName>(
  tx: Client,
  model: Name,
  row: NewRow<Name>,
): Promise<void> {
  const { data } = scoped(model, 'create', { data: row });
  const given = Object.fromEntries(Object.entries(data ?? {}).filter(([, value]) => value !== undefined));
  const table = tableOf(tx, model, Object.keys(given));
  const scope = scopes.getStore();
  if (!scope?.isShared) return write(tx, table, [given]);
  await gather(scope.gathered, `insert ${table.statement}`, given, async (rows) => {
    await write(tx, table, rows);
    return rows.map(() => undefined);
  });
}

interface TableOfRows {
  /** The statement up to its values. */
  readonly statement: string;
  /** Names of columns by names of fields. */
  readonly columns: ReadonlyMap<string, string>;
}

/** One JSON document that the database takes apart: to name a thousand values of rows one by one takes ten times as long. */
async function write(tx: Client, { statement, columns }: TableOfRows, rows: readonly object[]): Promise<void> {
  const documents = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]): [string, unknown] => [columns.get(field) ?? field, asJson(value)]),
    ),
  );
  await tx.$executeRaw`${Prisma.raw(statement)}, ${JSON.stringify(documents)}::jsonb)`;
}

/** The same for every row with these fields, and so written once. */
function tableOf(tx: Client, model: Prisma.ModelName, fields: readonly string[]): TableOfRows {
  const key = `${model} ${fields.join()}`;
  const table = TABLES.get(key) ?? newTableOf(tx, model, fields);
  TABLES.set(key, table);
  return table;
}
const TABLES = new Map<string, TableOfRows>();

function newTableOf(tx: Client, model: Prisma.ModelName, fields: readonly string[]): TableOfRows {
  const { dbName, fields: known } = (tx as unknown as Modelled)._runtimeDataModel.models[model];
  const columns = new Map(
    fields.map((name) => {
      const field = known.find((candidate) => candidate.name === name && candidate.kind !== 'object');
      if (!field) throw new TypeError(`${model} has no column for ${name}.`);
      return [name, field.dbName ?? name];
    }),
  );
  const names = [...columns.values()].map((column) => `"${column}"`).join(', ');
  const table = `"${dbName ?? model}"`;
  const statement = `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}`;
  return { statement, columns };
}

/** What Prisma keeps of the schema at run time. */
interface Modelled {
  readonly _runtimeDataModel: { readonly models: Readonly<Record<string, ModelAtRunTime>> };
}
interface ModelAtRunTime {
  readonly dbName: string | null;
  readonly fields: readonly { readonly name: string; readonly kind: string; readonly dbName?: string }[];
}

/** As PostgreSQL reads it back from JSON. */
function asJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  return typeof value === 'bigint' ? String(value) : value;
}
