import type { DataModel } from './data-model.js';

/** What a Prisma schema declares, by the names that PostgreSQL knows. */
export function declaredIn(schema: string): DataModel {
  const models = [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].map(([, name = '', body = '']) =>
    modelOf(name, body),
  );
  const known = new Map(models.map((model) => [model.name, model]));
  return {
    tables: Object.fromEntries(models.map((model) => [model.table, columnsOf(model, known)])),
    relations: models.flatMap((model) => relationsOf(model, known)),
    unique: models.flatMap(uniqueOf),
  };
}

interface Model {
  readonly name: string;
  readonly table: string;
  readonly fields: readonly Field[];
  /** What is declared of fields together: `@@unique([audienceId, from, to])`. */
  readonly together: readonly string[];
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly isList: boolean;
  readonly isOptional: boolean;
  /** `@id @map("edition_id") @db.Uuid` */
  readonly attributes: string;
}

type Models = ReadonlyMap<string, Model>;

function modelOf(name: string, body: string): Model {
  const lines = body.split('\n').map((line) => line.trim());
  return {
    name,
    table: nameInDatabase(body, '@@map') ?? name,
    fields: lines.flatMap(fieldsOf),
    together: lines.filter((line) => line.startsWith('@@')),
  };
}

function fieldsOf(line: string): Field[] {
  const [, name, type, list, optional, attributes = ''] = /^(\w+)\s+(\w+)(\[\])?(\?)?(?:\s+(.*))?$/.exec(line) ?? [];
  if (name === undefined || type === undefined) return [];
  return [{ name, type, isList: list !== undefined, isOptional: optional !== undefined, attributes }];
}

const nameInDatabase = (text: string, attribute: string): string | undefined =>
  new RegExp(`${attribute}\\("(\\w+)"\\)`).exec(text)?.[1];

const namesIn = (list = ''): string[] => list.replace(/\(.*?\)/g, '').match(/\w+/g) ?? [];
const columnOf = ({ name, attributes }: Field): string => nameInDatabase(attributes, '@map') ?? name;
const referring = ({ attributes }: Field): string[] => namesIn(/@relation\(.*?fields: \[(.*?)\]/.exec(attributes)?.[1]);
const fieldsTogether = ({ together }: Model, attribute: string): string[][] =>
  together.filter((line) => line.startsWith(`${attribute}(`)).map((line) => namesIn(/\[(.*?)\]/.exec(line)?.[1]));

const columnsOf = (model: Model, known: Models): string[] =>
  model.fields
    .filter(({ type }) => !known.has(type))
    .map((field) => [typeOf(field), columnOf(field), keysOf(field, model)].filter(Boolean).join(' '));

function typeOf({ type, isList, attributes }: Field): string {
  const native = /@db\.(\w+)/.exec(attributes)?.[1]?.toLowerCase();
  return (native ?? POSTGRESQL[type] ?? type) + (isList ? '[]' : '');
}

const POSTGRESQL: Readonly<Record<string, string>> = {
  String: 'text',
  Int: 'integer',
  BigInt: 'bigint',
  Float: 'float8',
  Boolean: 'boolean',
  Bytes: 'bytea',
  Json: 'jsonb',
};

function keysOf({ name, attributes }: Field, model: Model): string {
  const isPrimary = /@id\b/.test(attributes) || fieldsTogether(model, '@@id').flat().includes(name);
  const isForeign = model.fields.flatMap(referring).includes(name);
  const isUnique = /@unique\b/.test(attributes);
  return [isPrimary ? 'PK' : '', isForeign ? 'FK' : '', isUnique ? 'UK' : ''].filter(Boolean).join(',');
}

const uniqueOf = (model: Model): string[] =>
  fieldsTogether(model, '@@unique').map((names) => {
    const columns = names.map((name) => model.fields.filter((field) => field.name === name).map(columnOf));
    return `${model.table} (${columns.join(', ')})`;
  });

function relationsOf({ name, table, fields }: Model, known: Models): string[] {
  return fields.flatMap((field) => {
    const target = known.get(field.type);
    if (!target || referring(field).length === 0) return [];
    const isMany = target.fields.some(({ type, isList }) => type === name && isList);
    return [`${target.table} ${field.isOptional ? '|o' : '||'}--${isMany ? 'o{' : 'o|'} ${table}`];
  });
}
