import { normalForm } from '#libs/compat';
import { pointerOf } from '#libs/kernel';
import { FileBroken, FileCountInvalid } from '../../../domain/analytics-file.errors.js';
import { LONGEST_VALUE } from '../../../domain/dimension.js';
import type { Days, FileFormat } from '../../../domain/file-format.js';
import type { FileReading } from '../../../domain/file-reading.js';
import type { CountedRow } from '../counted-row.js';

/** A document of one tool, as rows. */
export interface JsonForm {
  readonly format: FileFormat;
  /** The members that each was read from. */
  readonly columns: FileReading['columns'];
  readonly rows: readonly CountedRow[];
  readonly period?: Days;
  /** What else its rows are told apart by. */
  readonly dimensions?: readonly string[];
}

/** Nothing, where the document is another tool's. */
export type ReadJson = (document: unknown, segmentBy?: string) => JsonForm | undefined;

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectsIn = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** That of the names which is asked for, with or without the scope before its colon: `country` is `visit:country`. */
export const nameAskedFor = (names: readonly string[], asked = ''): string | undefined =>
  normalForm(asked) === ''
    ? undefined
    : names.find((name) =>
        [name, name.slice(name.indexOf(':') + 1)].some((form) => normalForm(form) === normalForm(asked)),
      );

/** A segment, as it is told; what is too long to be one is refused. */
export function segmentAt(value: unknown, ...path: readonly (string | number)[]): string {
  const told = textOf(value);
  if (told.length <= LONGEST_VALUE) return told;
  throw new FileBroken(
    { pointer: pointerOf(...path) },
    `a segment is named by more than ${String(LONGEST_VALUE)} characters`,
  );
}

/** A count, or a refusal that points at what is none. Some tools write numbers as strings. */
export function countAt(value: unknown, ...path: readonly (string | number)[]): number {
  const count = typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof count === 'number' && count >= 0 && count <= Number.MAX_SAFE_INTEGER) return count;
  throw new FileCountInvalid({ pointer: pointerOf(...path) }, JSON.stringify(value) ?? '', 'is no count of visits');
}

/** The days from the first that is named to the last. */
export function daysIn(texts: readonly string[]): Days | undefined {
  const days = texts.flatMap((text) => text.match(/\d{4}-\d{2}-\d{2}/g) ?? []).sort();
  const [from] = days;
  const to = days.at(-1);
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}
