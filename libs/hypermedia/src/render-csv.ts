import type { Members } from './descriptor.js';
import type { Resource } from './resource.js';

/** A collection's items as CSV (RFC 4180): a column per member, nested members by their path, lists joined by spaces. */
export function renderCsv(collection: Resource): string {
  const columns = columnsOf(collection.rows?.members ?? {});
  const items = [...collection.embedded.values()].flat();
  const lines = items.map(({ members }) => columns.map((path) => cell(valueAt(members, path))));
  return [columns.map((path) => cell(path.join('.'))), ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

const columnsOf = (members: Members): string[][] =>
  Object.entries(members).flatMap(([name, { schema }]) =>
    schema.properties ? Object.keys(schema.properties).map((inner) => [name, inner]) : [[name]],
  );

const valueAt = (members: object, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], members);

function cell(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = Array.isArray(value) ? value.map(asText).join(' ') : asText(value);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Spreadsheets run a cell that begins so (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;
