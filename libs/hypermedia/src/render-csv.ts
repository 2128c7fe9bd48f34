import type { JsonSchema, Members } from './descriptor.js';
import type { Resource } from './resource.js';

/**
 * A collection's items as CSV (RFC 4180): a column per member, nested members by their path; a list of words is joined by spaces,
 * one of objects is JSON.
 */
export function renderCsv(collection: Resource): string {
  const columns = columnsOf(collection.rows?.members ?? {});
  const items = [...collection.embedded.values()].flat();
  const lines = items.map(({ members }) => columns.map((path) => valueAt(members, path)));
  return [columns.map((path) => path.join('.')), ...lines].map(csvLine).join('');
}

/** A line of a CSV (RFC 4180), in which nothing is a formula to a spreadsheet. */
export const csvLine = (cells: readonly unknown[]): string => `${cells.map(cell).join(',')}\r\n`;

const columnsOf = (members: Members): string[][] =>
  Object.entries(members).flatMap(([name, { schema }]) => pathsIn(name, schema));

const pathsIn = (name: string, { properties }: JsonSchema): string[][] =>
  properties
    ? Object.entries(properties).flatMap(([inner, schema]) => pathsIn(inner, schema).map((path) => [name, ...path]))
    : [[name]];

const valueAt = (members: object, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], members);

function cell(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = asText(value);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  const areWords = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  return areWords ? value.join(' ') : JSON.stringify(value);
}

/** Spreadsheets run a cell that begins so (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;
