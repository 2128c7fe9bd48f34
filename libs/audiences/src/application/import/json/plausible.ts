import { mergesSystems } from '../../../domain/file-format.js';
import { countAt, daysIn, isObject, type JsonForm, nameAskedFor, objectsIn, segmentAt, textOf } from './json-form.js';

/**
 * What Plausible's Stats API v2 answered: `results` of dimensions and metrics, which `query` names in their order, with the days
 * that it was asked for. Its browsers have one name on every system.
 */
export function readPlausible(document: unknown, segmentBy?: string): JsonForm | undefined {
  if (!isObject(document) || !isObject(document.query) || !Array.isArray(document.results)) return undefined;
  const { dimensions, metrics, date_range: days } = document.query;
  const names = textsIn(dimensions);
  const metric = METRICS.find((candidate) => textsIn(metrics).includes(candidate));
  if (!names.includes(BROWSER) || metric === undefined) return undefined;

  const column = textsIn(metrics).indexOf(metric);
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : undefined);
  const places = {
    browser: place(BROWSER),
    version: place(`${BROWSER}_version`),
    os: place(OS),
    osVersion: place(`${OS}_version`),
  };
  const told = Object.entries(places).filter((entry): entry is [string, number] => entry[1] !== undefined);
  const segment = nameAskedFor(names, segmentBy);
  const period = daysIn(textsIn(days));
  return {
    format: 'plausible-json',
    columns: {
      visits: metric,
      ...Object.fromEntries(told.map(([role, at]) => [role, names[at]])),
      ...(segment && { segment }),
    },
    dimensions: names,
    rows: objectsIn(document.results).map(({ dimensions: values, metrics: counts }, row) => ({
      named: {
        browser: '',
        ...Object.fromEntries(told.map(([role, at]) => [role, textOf(valueOf(values, at))])),
        ...(mergesSystems('plausible-json') && { isOfAnySystem: true as const }),
      },
      visits: countAt(Array.isArray(counts) ? counts[column] : undefined, 'results', row, 'metrics', column),
      ...(segment !== undefined && { segment: segmentAt(valueOf(values, names.indexOf(segment)), 'results', row) }),
    })),
    ...(period && { period }),
  };
}

const valueOf = (values: unknown, at: number): unknown => (Array.isArray(values) ? values[at] : '');

const BROWSER = 'visit:browser';
const OS = 'visit:os';
/** The first that was asked for counts. */
const METRICS = ['visits', 'visitors', 'pageviews', 'events'];

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
