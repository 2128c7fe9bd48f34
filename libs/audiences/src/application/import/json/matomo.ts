import type { CountedRow } from '../counted-row.js';
import {
  countAt,
  daysIn,
  isObject,
  type JsonForm,
  type JsonObject,
  nameAskedFor,
  objectsIn,
  segmentAt,
  textOf,
} from './json-form.js';

/**
 * Matomo's DevicesDetection.getBrowserVersions: rows with a label such as "Chrome Mobile 154.0" and a segment that tells the
 * version apart, `browserCode==CM;browserVersion==154.0`; of several days, such a list for each.
 */
export function readMatomo(document: unknown, segmentBy?: string): JsonForm | undefined {
  const lists = listsOf(document);
  const [first] = lists.flatMap(([, rows]) => rows);
  if (!first || typeof first.label !== 'string' || !('nb_visits' in first)) return undefined;
  const period = daysIn(lists.map(([days]) => days).filter((days) => WHOLE_DAYS.test(days)));
  const dimensions = Object.keys(first).filter((member) => !OWN.has(member) && textOf(first[member]) !== '');
  const segment = nameAskedFor(dimensions, segmentBy);
  return {
    format: 'matomo-json',
    columns: {
      ...{ visits: 'nb_visits', browser: 'label' },
      ...('segment' in first && { version: 'segment' }),
      ...(segment !== undefined && { segment }),
    },
    dimensions,
    rows: lists.flatMap(([days, rows]) =>
      rows.map((row, place) => {
        const path = days === '' ? [place] : [days, place];
        const counted = rowOf(row, path);
        return segment === undefined ? counted : { ...counted, segment: segmentAt(row[segment], ...path, segment) };
      }),
    ),
    ...(period && { period }),
  };
}

/** What says of a row which browser it is of, and how much. */
const OWN = new Set(['label', 'segment', 'nb_visits']);
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
