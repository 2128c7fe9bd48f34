import type { Fault } from '#libs/kernel';
import { RowsInvalid } from '../../domain/row.errors.js';
import type { NamedBrowser } from '../../domain/row-mapper.js';
import { SegmentsNotFound } from '../../domain/segment.errors.js';
import type { CountedRow, CountedRows } from './counted-row.js';

/** A row as a caller sends it: named in one of three ways. */
export interface RowInput {
  readonly browser?: string;
  readonly version?: string;
  readonly os?: string;
  readonly osVersion?: string;
  readonly userAgent?: string;
  /** caniuse's agent and version: `ios_saf 17.4`. */
  readonly caniuse?: string;
}

export interface CountedRowInput extends RowInput {
  readonly visits: number;
  readonly segment?: string;
}

/** The rows' names, or a refusal that points at each row that has none, or more than one. */
export function namedBrowsers(rows: readonly RowInput[]): NamedBrowser[] {
  const faults = namingFaults(rows);
  if (faults.length > 0) throw new RowsInvalid(faults);
  return rows.map(namedBrowser);
}

/** What is wrong with how rows name their browsers; other things may be wrong with them too. */
export const namingFaults = (rows: readonly unknown[]): Fault[] =>
  rows.flatMap((row, index) => (typeof row === 'object' && row !== null ? faultsOf(row, index) : []));

/** `segmentBy`: what the segments of the rows are; a row without one belongs to none that is named, if others have one. */
export function countedRows(rows: readonly CountedRowInput[], segmentBy?: string): CountedRows {
  const names = namedBrowsers(rows);
  const hasSegments = rows.some(({ segment }) => segment !== undefined);
  if (segmentBy !== undefined && !hasSegments) throw new SegmentsNotFound(segmentBy, []);
  const counted = names.map((named, index): CountedRow => {
    const { visits, segment = '' } = rows[index];
    return { named, visits, ...(hasSegments && { segment }) };
  });
  return Object.assign(inBatches(counted), hasSegments && { dimension: segmentBy ?? 'segment' });
}

/** A batch at a time, so that other requests have their turn between two. */
async function* inBatches(rows: readonly CountedRow[]): AsyncGenerator<readonly CountedRow[]> {
  for (let start = 0; start < rows.length; start += BATCH) {
    yield rows.slice(start, start + BATCH);
    await new Promise(setImmediate);
  }
}
const BATCH = 1_000;

function faultsOf({ browser, version, os, osVersion, userAgent, caniuse }: RowInput, index: number): Fault[] {
  const pointer = `/rows/${String(index)}`;
  const names = [browser, userAgent, caniuse].filter((name) => name !== undefined);
  if (names.length !== 1)
    return [{ pointer, detail: 'Must have one of browser, userAgent and caniuse.', code: 'not-named-once' }];
  const beside = Object.entries({ version, os, osVersion }).filter(([, value]) => value !== undefined);
  return browser === undefined
    ? beside.map(([member]) => ({
        pointer: `${pointer}/${member}`,
        detail: `${member} is told by the row's one name already.`,
        code: 'told-twice',
      }))
    : [];
}

function namedBrowser({ browser = '', version, os, osVersion, userAgent, caniuse }: RowInput): NamedBrowser {
  if (userAgent !== undefined) return { userAgent };
  if (caniuse === undefined) return { browser, version, os, osVersion };
  const [agent = '', ...rest] = caniuse.trim().split(/\s+/);
  return { browser: agent, version: rest.join(' '), isId: true };
}
