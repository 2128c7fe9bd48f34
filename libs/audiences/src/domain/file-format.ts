/** What a file was read as: docs/how-to/import-analytics.md tells how each is told from the others. */
export type FileFormat =
  | 'ga4-exploration'
  | 'ga4-report'
  | 'caniuse-csv'
  | 'matomo-csv'
  | 'matomo-json'
  | 'plausible-csv'
  | 'plausible-json'
  | 'umami-json'
  | 'cloudflare-json'
  | 'browserslist-stats'
  | 'access-log'
  | 'user-agents'
  | 'table';

/** The first day and the last, YYYY-MM-DD, as a file tells them of itself. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Of a table: what its comments say, else what its columns do. Headers are in normal form. */
export function formatOfTable(headers: readonly string[], commented?: FileFormat): FileFormat {
  if (commented) return commented;
  const has = (...names: string[]) => names.every((name) => headers.includes(name));
  if (has('useragent') || has('ua')) return 'user-agents';
  if (CANIUSE.length === headers.length && has(...CANIUSE)) return 'caniuse-csv';
  if (has('label') && (has('nbvisits') || has('visits'))) return 'matomo-csv';
  if (headers[0] === 'name' && has('visitors')) return 'plausible-csv';
  return 'table';
}

/** What its importer asks for, in any order. */
const CANIUSE = ['browser', 'browserversion', 'views', 'operatingsystem', 'osversion', 'devicecategory'];

/** Formats that write one name for a browser on every system: Chrome on a desktop, on Android and on iOS alike. */
export const mergesSystems = (format: FileFormat): boolean => MERGED.has(format);
const MERGED = new Set<FileFormat>(['plausible-csv', 'plausible-json', 'cloudflare-json']);
