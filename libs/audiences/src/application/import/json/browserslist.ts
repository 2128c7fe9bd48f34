import { FileBroken } from '../../../domain/analytics-file.errors.js';
import { sumOfVisits } from '../../../domain/visit-sum.js';
import type { CountedRow } from '../counted-row.js';
import { countAt, isObject, type JsonForm } from './json-form.js';

/**
 * browserslist-stats.json: caniuse's agents, their versions, and the share of each in percent, as it is or within `dataByBrowser`.
 * A percent counts as one visit of a hundred; what is missing of them came with none of the browsers that are named.
 */
export function readBrowserslist(document: unknown): JsonForm | undefined {
  if (!isObject(document)) return undefined;
  const agents = isObject(document.dataByBrowser) ? document.dataByBrowser : document;
  if (!Object.keys(agents).some((agent) => AGENTS.has(agent.toLowerCase()))) return undefined;

  const rows = Object.entries(agents).flatMap(([browser, versions]) =>
    isObject(versions) ? rowsOf(browser, versions) : [],
  );
  const sum = sumOfVisits(rows.map(({ visits }) => visits));
  if (sum > 100 + SLACK)
    throw new FileBroken(
      { line: 1 },
      `the shares of browserslist-stats.json add up to ${sum.toFixed(2)} %, more than 100 %`,
    );
  const rest = Number((100 - sum).toFixed(4));
  return {
    format: 'browserslist-stats',
    columns: { visits: 'percent', browser: 'agent', version: 'version' },
    rows: rest > ROUNDING ? [...rows, { named: { browser: '(not set)' }, visits: rest }] : rows,
  };
}

interface Share extends CountedRow {
  readonly visits: number;
}

/** caniuse writes null where it has no number. */
const rowsOf = (browser: string, versions: Readonly<Record<string, unknown>>): Share[] =>
  Object.entries(versions).map(([version, share]) => ({
    named: { browser, version, isId: true },
    visits: countAt(share ?? 0, browser, version),
  }));

/** As caniuse calls them, and so browserslist. */
const AGENTS = new Set([
  ...['ie', 'edge', 'firefox', 'chrome', 'safari', 'opera', 'ios_saf', 'op_mini', 'android', 'bb', 'op_mob', 'and_chr'],
  ...['and_ff', 'ie_mob', 'and_uc', 'samsung', 'and_qq', 'baidu', 'kaios'],
]);

/** By which rounded shares may pass a hundred, and by which they may miss it. */
const SLACK = 1;
const ROUNDING = 0.01;
