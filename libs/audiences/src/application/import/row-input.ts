import type { Fault } from '#libs/kernel';
import { RowsInvalid } from '../../domain/row.errors.js';
import type { NamedBrowser } from '../../domain/row-mapper.js';
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

export function countedRows(rows: readonly CountedRowInput[]): CountedRows {
  const names = namedBrowsers(rows);
  return inBatches(names.map((named, index) => ({ named, visits: rows[index].visits })));
}

/** A batch at a time, so that other requests have their turn between two. */
async function* inBatches(rows: readonly CountedRow[]): CountedRows {
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
