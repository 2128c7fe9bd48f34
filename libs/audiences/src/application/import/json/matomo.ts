import type { CountedRow } from '../counted-row.js';
import { countAt, daysIn, isObject, type JsonForm, type JsonObject, objectsIn, textOf } from './json-form.js';

/**
 * Matomo's DevicesDetection.getBrowserVersions: rows with a label such as "Chrome Mobile 154.0" and a segment that tells the
 * version apart, `browserCode==CM;browserVersion==154.0`; of several days, such a list for each.
 */
export function readMatomo(document: unknown): JsonForm | undefined {
  const lists = listsOf(document);
  const [first] = lists.flatMap(([, rows]) => rows);
  if (!first || typeof first.label !== 'string' || !('nb_visits' in first)) return undefined;
  const period = daysIn(lists.map(([days]) => days).filter((days) => WHOLE_DAYS.test(days)));
  return {
    format: 'matomo-json',
    columns: { visits: 'nb_visits', browser: 'label', ...('segment' in first && { version: 'segment' }) },
    rows: lists.flatMap(([days, rows]) => rows.map((row, place) => rowOf(row, days === '' ? [place] : [days, place]))),
    ...(period && { period }),
  };
}

const WHOLE_DAYS = /^\d{4}-\d{2}-\d{2}(?:,\d{4}-\d{2}-\d{2})?$/;

function listsOf(document: unknown): (readonly [string, JsonObject[]])[] {
  if (Array.isArray(document)) return [['', objectsIn(document)]];
  if (!isObject(document)) return [];
  return Object.entries(document).map(([days, rows]) => [days, objectsIn(rows)] as const);
}

function rowOf({ label, nb_visits, segment }: JsonObject, path: readonly (string | number)[]): CountedRow {
  const visits = countAt(nb_visits, ...path, 'nb_visits');
  const name = textOf(label);
  const version = versionIn(textOf(segment));
  if (version === undefined) return { named: { browser: name }, visits };
  const ending = ` ${version}`;
  return { named: { browser: name.endsWith(ending) ? name.slice(0, -ending.length) : name, version }, visits };
}

function versionIn(segment: string): string | undefined {
  const [, version = ''] = /(?:^|;)browserVersion==([^;,]*)/.exec(segment) ?? [];
  return /^[\w.%-]+$/.test(version) ? version.replaceAll('%20', ' ') : undefined;
}
