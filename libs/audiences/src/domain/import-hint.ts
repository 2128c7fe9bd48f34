import type { ColumnRole } from './column-names.js';
import type { FileReading } from './file-reading.js';
import type { Reason } from './mapping.js';
import type { Totals } from './snapshot-row.js';
import { sumOfVisits } from './visit-sum.js';

export interface Imported {
  readonly visits: Totals;
  /** Most visits first. */
  readonly reasons: readonly { readonly outcome: string; readonly reason: string }[];
  readonly file?: FileReading;
}

/** Of an import that says little: how little, for what reason, and which column would say more. Nothing of any other. */
export function hintOf({ visits, reasons, file }: Imported): string | undefined {
  const all = sumOfVisits([visits.mapped, visits.approximated, visits.unknown]);
  const reason = reasons.find(({ outcome }) => outcome === 'unknown')?.reason;
  if (reason === undefined || visits.unknown < all * MUCH) return undefined;

  const share = Number(((100 * visits.unknown) / all).toFixed(1));
  const column = COLUMNS[reason as Reason];
  const isMissing = file && column && file.columns[column] === undefined && file.columns.userAgent === undefined;
  const missing = isMissing ? ` No column of the file was read as ${WORDS[column]}.` : '';
  return `${String(share)} % of the visits are unknown, most of them by the reason ${reason}.${missing}`;
}

/** From here on an answer about these visits tells more of what is not known than of what is. */
const MUCH = 0.5;

/** The column without which rows end so. */
const COLUMNS: Readonly<Partial<Record<Reason, Exclude<ColumnRole, 'visits' | 'userAgent'>>>> = {
  'no-version': 'version',
  'own-version-only': 'osVersion',
  'os-without-data': 'os',
  'os-not-told': 'os',
};
const WORDS = {
  browser: 'browsers',
  version: 'versions of browsers',
  os: 'operating systems',
  osVersion: 'versions of operating systems',
} as const;
