import { normalForm } from '#libs/compat';
import { FileColumnsUnknown, FileColumnTwice, FileWithoutVisits } from './analytics-file.errors.js';
import { COLUMN_NAMES, type ColumnRole, TOTALS } from './column-names.js';
import { SegmentsNotFound } from './segment.errors.js';

/** Places of a file's columns in its rows. */
export interface Columns {
  readonly headers: readonly string[];
  readonly visits: number;
  readonly userAgent?: number;
  readonly browser?: number;
  readonly version?: number;
  readonly os?: number;
  readonly osVersion?: number;
  /** That which tells the segments apart, where one is asked for; it may be one of the others. */
  readonly segment?: number;
}

/** Whether a column of browsers holds ids of caniuse or BCD, which mean one browser and no other. */
export const holdsIds = (header: string): boolean => IDS.has(normalForm(header));
const IDS = new Set(['caniuse', 'caniuseagent', 'browserid']);

/** Whether a cell says that its row is the sum of others. */
export const namesTotal = (cell: string): boolean => cell.length <= LONGEST_TOTAL && TOTALS.has(normalForm(cell));
/** Twice what any is called, for spaces: of user agents, which are longer, no spelling need be looked at. */
const LONGEST_TOTAL = 2 * Math.max(...[...TOTALS].map(({ length }) => length));

/** Recognises columns by their headers, in any order and spelling. `line` is where they stand. */
export function recogniseColumns(headers: readonly string[], line: number, segmentBy?: string): Columns {
  const roles = rolesOf(headers, line);
  if (roles.browser === undefined && roles.userAgent === undefined)
    throw new FileColumnsUnknown({ line }, { found: headers, expected: ['browser', 'user agent'] });
  if (roles.visits === undefined)
    throw new FileWithoutVisits(
      { line },
      { found: headers, expected: ['visits', 'sessions', 'views', 'users', 'count'] },
    );
  const columns = { ...roles, visits: roles.visits, headers };
  return segmentBy === undefined ? columns : { ...columns, segment: segmentColumn(columns, line, segmentBy) };
}

/** How often a row counts tells nothing of who came. */
function segmentColumn({ headers, visits }: Columns, line: number, segmentBy: string): number {
  const [column, second] = headers.flatMap((header, at) => (normalForm(header) === normalForm(segmentBy) ? [at] : []));
  const others = headers.toSpliced(visits, 1);
  if (column === undefined || column === visits || normalForm(segmentBy) === '')
    throw new SegmentsNotFound(segmentBy, others);
  if (second !== undefined) throw new FileColumnTwice({ line, column: second + 1, header: headers[second] }, headers);
  return column;
}

/** How many of the headers are known: what a delimiter is chosen by. */
export const knownHeaders = (headers: readonly string[]): number =>
  headers.filter((header) => Object.values(COLUMN_NAMES).some((spellings) => spellings.includes(normalForm(header))))
    .length;

function rolesOf(headers: readonly string[], line: number): Partial<Record<ColumnRole, number>> {
  const normal = headers.map(normalForm);
  const roles: Partial<Record<ColumnRole, number>> = {};
  for (const [role, spellings] of Object.entries(COLUMN_NAMES) as [ColumnRole, readonly string[]][]) {
    const spelling = spellings.find((candidate) => normal.includes(candidate));
    if (spelling === undefined) continue;
    const column = normal.indexOf(spelling);
    const second = normal.indexOf(spelling, column + 1);
    if (second >= 0) throw new FileColumnTwice({ line, column: second + 1, header: headers[second] }, headers);
    roles[role] = column;
  }
  return roles;
}
